/** How bytes arrive: sessions, parts, single files, and reading back what the store holds. */
package org.fovea.ingest.upload;
