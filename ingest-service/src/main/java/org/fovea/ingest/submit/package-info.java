/**
 * From draft to record: inspecting, reading the form, the report, writing the content, and
 * submitting.
 */
package org.fovea.ingest.submit;
