/** Bytes in the object store: fresh keys, streams of any length, and the only deleter of blobs. */
package org.fovea.ingest.blob;
