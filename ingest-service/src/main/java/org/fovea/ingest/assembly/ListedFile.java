package org.fovea.ingest.assembly;

/**
 * A file in a file list whose columns may say what it is to an image.
 *
 * @param path of the stored file
 * @param cells the columns as sent, and where they stand
 */
public record ListedFile(String path, ImageRow cells) {}
