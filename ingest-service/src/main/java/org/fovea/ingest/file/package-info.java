/** The files of submissions as rows: what was declared, what has arrived, what was verified. */
package org.fovea.ingest.file;
