/**
 * Problem answers (RFC 9457): codes, exceptions and the mappers that turn every failure into one.
 */
package org.fovea.conventions.problem;
