/**
 * The submission form of the BioImage Archive: a PageTab document whose sections describe people,
 * samples, acquisitions and study components, and file lists that say which files a component or an
 * annotation has.
 *
 * <p>Components name the sections they go with by title. What the form says beyond the record is
 * kept in place.
 */
package org.fovea.ingest.form.bia;
