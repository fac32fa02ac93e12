/**
 * Following studies: what is wanted, what is applied, leased workers in between, blocked studies
 * fail closed.
 */
package org.fovea.conventions.projection;
