/** Stored files read again on a schedule, so that damage is told before anybody needs them. */
package org.fovea.ingest.fixity;
