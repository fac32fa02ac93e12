/** Streams that know how much they may give. */
package org.fovea.conventions.stream;
