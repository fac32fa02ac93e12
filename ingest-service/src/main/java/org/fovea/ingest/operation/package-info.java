/** Long work: durable, with progress, ending in a result or a problem. */
package org.fovea.ingest.operation;
