/** The list of files to come: one format for manifest and file list, read as a stream. */
package org.fovea.ingest.manifest;
