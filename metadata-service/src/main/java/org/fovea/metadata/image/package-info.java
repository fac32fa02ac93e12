/** Images with their facts, parts and places. */
package org.fovea.metadata.image;
