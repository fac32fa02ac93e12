/** The forms as users ask about them: what there is, schemas, examples, and conversion. */
package org.fovea.ingest.format;
