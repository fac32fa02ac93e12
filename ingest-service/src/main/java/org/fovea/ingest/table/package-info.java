/**
 * Tables as people send them: any delimiter, line end and encoding, nothing lost, everything odd
 * reported.
 */
package org.fovea.ingest.table;
