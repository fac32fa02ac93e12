/** Which Fovea to talk to, as whom, and how its answers read. */
package org.fovea.cli.connect;
