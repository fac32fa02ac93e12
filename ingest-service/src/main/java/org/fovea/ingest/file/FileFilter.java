package org.fovea.ingest.file;

/** Which files of a submission are meant; an empty text means all. */
public record FileFilter(String state, String prefix) {}
