/**
 * TIFF 6.0, BigTIFF, OME-TIFF and ImageJ stacks: headers only. No claim of a header is believed:
 * sizes are checked against the file before memory is taken.
 */
package org.fovea.ingest.inspection.tiff;
