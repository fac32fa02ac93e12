/**
 * The inspecting process: its own JVM, without network, credentials or more memory than it was
 * given.
 */
package org.fovea.ingest.inspection.worker;
