/** URLs at the front door, and names inside them. */
package org.fovea.conventions.link;
