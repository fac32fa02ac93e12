package org.fovea.metadata.screen;

/** What the plates of a screen add up to. */
record PlateSums(long plates, long positions, long laidOutWells, long imagedWells) {}
