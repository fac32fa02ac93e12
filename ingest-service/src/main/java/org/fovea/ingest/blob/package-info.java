/**
 * Bytes in the object store: fresh keys, multipart, signed requests, and the only deleter of blobs.
 */
package org.fovea.ingest.blob;
