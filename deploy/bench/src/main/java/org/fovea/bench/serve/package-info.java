/** Bytes on their way out: single files, archives. */
package org.fovea.bench.serve;
