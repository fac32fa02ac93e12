/** How much a submission and a principal may bring. */
package org.fovea.ingest.quota;
