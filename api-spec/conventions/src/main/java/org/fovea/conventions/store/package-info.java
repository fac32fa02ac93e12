/** The object store: plain S3, write-once objects, opaque keys. */
package org.fovea.conventions.store;
