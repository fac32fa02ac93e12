package org.fovea.download.render;

/** One plane of an image at one resolution, all from 0. */
record PlaneKey(int level, int c, int z, int t) {}
