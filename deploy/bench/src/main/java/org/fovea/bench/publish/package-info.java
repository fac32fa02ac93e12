/** From the decision to publish to what everybody finds. */
package org.fovea.bench.publish;
