/** Draws the files that a BioImage Archive form lists. */
package org.fovea.cli.images.bia;
