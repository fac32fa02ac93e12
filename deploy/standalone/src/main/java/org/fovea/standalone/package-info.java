/** The launcher: one command that starts a whole Fovea on one machine. */
package org.fovea.standalone;
