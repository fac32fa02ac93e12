/**
 * What the images of a submission are, observed from their headers in a separate, limited process.
 */
package org.fovea.ingest.inspection;
