/**
 * The native form: one JSON document that is a readable image of the record, with companions of a
 * line for each file, well or row where these are many.
 *
 * <p>Its JSON Schema, which is served, is also what the reader checks a document against.
 */
package org.fovea.ingest.form.fovea;
