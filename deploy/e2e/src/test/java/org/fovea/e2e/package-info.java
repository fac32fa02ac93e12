/** Tests from outside: the built jars, started by {@code deploy/fovea} as a user would. */
package org.fovea.e2e;
