/** How many requests one client may make. */
package org.fovea.conventions.rate;
