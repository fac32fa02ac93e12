/**
 * OME-Zarr 0.1 to 0.4 on Zarr v2, and 0.5 on Zarr v3 without shards: metadata documents only, never
 * a chunk.
 */
package org.fovea.ingest.inspection.zarr;
