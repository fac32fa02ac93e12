package org.fovea.cli.images;

import java.nio.file.Path;

/**
 * What was made.
 *
 * @param folder the new folder: documents and images, ready to be deposited
 * @param expectedPixels a table beside that folder of what every plane holds
 * @param fields images
 * @param planes of all images together
 */
public record MadeImages(
    Path folder, Path expectedPixels, int plates, int wells, int fields, int planes) {}
