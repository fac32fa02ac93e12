package org.fovea.ingest.inspection.tiff;

import java.util.List;

/**
 * A plane and its place in the image.
 *
 * @param c first channel it holds
 * @param reduced its lower resolutions, largest first
 */
record PlacedPlane(int c, int z, int t, PlanePixels pixels, List<PlanePixels> reduced) {}
