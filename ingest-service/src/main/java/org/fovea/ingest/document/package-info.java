/** The depositor's own documents, kept byte for byte. */
package org.fovea.ingest.document;
