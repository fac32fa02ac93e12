/** Pictures of stained cells, the same whenever the same field is drawn. */
package org.fovea.cli.images.draw;
