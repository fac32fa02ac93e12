/**
 * Submissions: drafts and revisions of studies, who may see and change them, and their accessions.
 */
package org.fovea.ingest.submission;
