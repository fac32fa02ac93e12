/** Names of wells and sizes of plates. */
package org.fovea.ingest.plate;
