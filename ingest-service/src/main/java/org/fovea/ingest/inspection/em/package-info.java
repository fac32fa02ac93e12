/**
 * What the text files beside electron micrographs say: SerialEM's mdoc, and STAR. Nothing here is
 * an image; what is found is said of images.
 */
package org.fovea.ingest.inspection.em;
