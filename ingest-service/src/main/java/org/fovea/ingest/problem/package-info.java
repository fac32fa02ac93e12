/** The problems ingest answers with. */
package org.fovea.ingest.problem;
