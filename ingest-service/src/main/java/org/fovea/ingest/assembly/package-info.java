/**
 * Which images a submission has, of which files each is made, and where it belongs: by {@code
 * images.tsv}, else by what the form declares, else by the positions that OME-Zarr and OME-XML
 * state, else one image for each series of a file.
 */
package org.fovea.ingest.assembly;
