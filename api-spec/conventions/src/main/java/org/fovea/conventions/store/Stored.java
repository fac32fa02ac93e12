package org.fovea.conventions.store;

/** An object that was written: its key and length in bytes. */
public record Stored(String key, long size) {}
