/** JSON as people send it. */
package org.fovea.ingest.json;
