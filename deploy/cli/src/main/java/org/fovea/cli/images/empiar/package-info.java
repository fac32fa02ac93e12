/** Draws the image sets that an EMPIAR form declares. */
package org.fovea.cli.images.empiar;
