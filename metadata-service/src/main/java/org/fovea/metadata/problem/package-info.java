/** The problem codes of this service, and the pages that explain those of all services. */
package org.fovea.metadata.problem;
