/** The list of benches and how they are run. */
package org.fovea.bench;
