/** Draws images for a screen of which only the form is at hand. */
package org.fovea.cli.images;
