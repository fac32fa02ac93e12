/** Tables of results and their rows. */
package org.fovea.metadata.results;
