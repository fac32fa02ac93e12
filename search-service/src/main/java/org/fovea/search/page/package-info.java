/** The page for people: the same search, rendered here, without a script. */
package org.fovea.search.page;
