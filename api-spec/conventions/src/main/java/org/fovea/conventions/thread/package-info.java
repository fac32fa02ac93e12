/** Threads that a service starts itself. */
package org.fovea.conventions.thread;
