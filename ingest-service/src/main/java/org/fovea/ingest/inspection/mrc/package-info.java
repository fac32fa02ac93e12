/**
 * MRC, the format of electron micrographs, movies, tilt series, tomograms and maps (MRC2014 and
 * what came before it).
 */
package org.fovea.ingest.inspection.mrc;
