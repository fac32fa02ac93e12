/**
 * The selection grammar: which files of a version somebody means, the same for archives and
 * manifests.
 */
package org.fovea.download.selection;
