/**
 * The submission form of the Image Data Resource: a study file, and for each screen or experiment a
 * library (or assays), processed results, the curated annotation, plates and a bulkmap
 * configuration.
 *
 * <p>Library and processed results are the source, the annotation is checked against them; an
 * annotation alone is the source. A results table is joined to the wells (or images) by the columns
 * that the study file links.
 */
package org.fovea.ingest.form.idr;
