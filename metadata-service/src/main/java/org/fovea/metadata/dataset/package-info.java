/** Datasets and files of a version. */
package org.fovea.metadata.dataset;
