/**
 * EMPIAR's deposition JSON as a submission form: read into canonical lines with the JSON pointer of
 * every value, checked, and written back.
 *
 * <p>The vocabularies and the table of file extensions are data, under {@code
 * vocabularies/empiar/}.
 */
package org.fovea.ingest.form.empiar;
