/**
 * The REMBI parts of a version: biosamples, specimens, acquisitions and what ties them together.
 */
package org.fovea.metadata.section;
