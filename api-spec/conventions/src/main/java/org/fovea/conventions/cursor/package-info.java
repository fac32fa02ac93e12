/** Opaque cursors, signed and bound to query and caller. */
package org.fovea.conventions.cursor;
