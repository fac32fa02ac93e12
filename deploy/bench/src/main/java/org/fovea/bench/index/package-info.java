/** The index of search beside bare Lucene. */
package org.fovea.bench.index;
