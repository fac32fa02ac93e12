/** What every bench stands on: a running instance, figures with their aims, memory of processes. */
package org.fovea.bench.frame;
