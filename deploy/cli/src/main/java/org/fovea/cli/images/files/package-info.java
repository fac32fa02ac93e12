/** New folders of drawn files whose sizes somebody else declared. */
package org.fovea.cli.images.files;
