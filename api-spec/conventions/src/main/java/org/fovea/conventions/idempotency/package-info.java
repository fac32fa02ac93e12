/** One effect and one answer for an Idempotency-Key. */
package org.fovea.conventions.idempotency;
