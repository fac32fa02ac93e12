/** The port to an index: what is put in, what comes out. Adapters are the packages below it. */
package org.fovea.search.index;
