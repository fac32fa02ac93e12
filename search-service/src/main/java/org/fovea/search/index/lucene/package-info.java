/** The index in this process, on Lucene. */
package org.fovea.search.index.lucene;
