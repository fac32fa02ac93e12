/**
 * Where an instance keeps its state, its secrets and its settings, and what must hold before it
 * starts.
 */
package org.fovea.standalone.home;
