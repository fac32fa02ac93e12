/** Principals and their API keys: kept here, told to all services by events. */
package org.fovea.ingest.access;
