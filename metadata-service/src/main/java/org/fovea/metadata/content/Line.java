package org.fovea.metadata.content;

/** A row's JSON and its position in the query's order. */
record Line(long first, long second, String body) {}
