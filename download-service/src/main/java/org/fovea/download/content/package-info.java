/** Files of a version, byte for byte, and the folders they stand in. */
package org.fovea.download.content;
