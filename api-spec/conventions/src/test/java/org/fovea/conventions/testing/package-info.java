/** For the tests of services: real parts in this JVM, keys and events. */
package org.fovea.conventions.testing;
