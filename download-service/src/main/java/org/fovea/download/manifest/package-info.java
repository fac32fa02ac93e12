/** Selections as lists of files, with digests and URLs. */
package org.fovea.download.manifest;
