/** A whole instance: how long it takes to start, and what it weighs. */
package org.fovea.bench.instance;
