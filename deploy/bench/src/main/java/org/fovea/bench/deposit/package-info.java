/** Bytes on their way in: sent, and checked. */
package org.fovea.bench.deposit;
