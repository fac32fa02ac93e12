/**
 * Taking in what ingest submits: the consumer only writes the event down; leased workers load its
 * chunks, each in a transaction of its own, smallest submission first, and record the version when
 * all are there.
 */
package org.fovea.metadata.intake;
