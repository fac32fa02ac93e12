/** How fast and how small ingest takes in files. */
package org.fovea.bench.ingest;
