/**
 * Follows the studies: loads files, images and facts of their versions and keeps who may read them.
 */
package org.fovea.download.projection;
