/** Screens, plates and wells. */
package org.fovea.metadata.screen;
