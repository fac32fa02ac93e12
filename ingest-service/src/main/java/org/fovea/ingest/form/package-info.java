/**
 * Submission forms as one family: a form is recognised by its documents, read into the canonical
 * lines with the place of every value, and checked. {@link org.fovea.ingest.form.FormAdapter} is
 * what a further form implements.
 */
package org.fovea.ingest.form;
