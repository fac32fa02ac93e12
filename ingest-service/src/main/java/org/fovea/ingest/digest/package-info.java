/** Digests of bytes, all in one pass, and the header fields that carry them (RFC 9530). */
package org.fovea.ingest.digest;
