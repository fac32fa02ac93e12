/**
 * The contract test kit: what a service's tests use to prove that it keeps the promises of {@code
 * api-spec}.
 */
package org.fovea.contract.testing;
