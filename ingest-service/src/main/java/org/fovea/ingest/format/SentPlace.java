package org.fovea.ingest.format;

import java.util.OptionalInt;

/**
 * Where a value was sent.
 *
 * @param row where the file is a table, 1 for the first line
 */
record SentPlace(String file, OptionalInt row) {}
