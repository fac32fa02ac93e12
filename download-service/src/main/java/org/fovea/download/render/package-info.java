/**
 * Pictures from layouts. A file's header is never parsed here: planes are read as the layout says,
 * tile by tile, within a budget of bytes and time, so that a hostile image costs its own picture
 * and nothing else.
 */
package org.fovea.download.render;
