/** Writers of OME-TIFF and OME-Zarr, for 16-bit planes. */
package org.fovea.cli.images.write;
