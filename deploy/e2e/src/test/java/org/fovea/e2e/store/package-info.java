/** What an object store must hold for Fovea to lose nothing, tried on every store there is. */
package org.fovea.e2e.store;
