package org.fovea.search.index;

/** A value of a key, both as they were sent, with the number of readable hits that have it. */
public record ValueCount(String key, String value, long count) {}
