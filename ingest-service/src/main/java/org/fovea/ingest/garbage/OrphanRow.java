package org.fovea.ingest.garbage;

import java.time.Instant;

/**
 * An object nobody knows.
 *
 * @param seenAt of the first scan that found it
 */
record OrphanRow(String key, long size, Instant lastModified, Instant seenAt) {}
