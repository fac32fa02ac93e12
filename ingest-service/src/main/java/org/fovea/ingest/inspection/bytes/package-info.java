/** Bounded access to the bytes of the files under inspection. */
package org.fovea.ingest.inspection.bytes;
