/** The process that holds the real parts: started by {@code RealParts}, ends with it. */
package org.fovea.conventions.testing.parts;
