/**
 * What curators and the release rule do to a version, and the operations that end when the other
 * services agree.
 */
package org.fovea.metadata.lifecycle;
