/** Which snapshots are there to be read, and by whom. */
package org.fovea.search.access;
