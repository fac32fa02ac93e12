/** A tiny service, to test the conventions in one. */
package org.fovea.conventions.sample;
