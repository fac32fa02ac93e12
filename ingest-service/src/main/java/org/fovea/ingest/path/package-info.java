/** Paths of files and documents: data of the depositor, never keys of the store. */
package org.fovea.ingest.path;
