package org.fovea.ingest.inspection;

/**
 * How far an inspection is, in images and image files; the total grows while plates are opened.
 *
 * @param path what was finished last
 */
public record Progress(int done, int total, String path) {}
