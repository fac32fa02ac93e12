/** What forms declare of images beside what was observed in them. */
package org.fovea.metadata.fact;
