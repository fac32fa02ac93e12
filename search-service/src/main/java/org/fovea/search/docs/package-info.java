/** The contract of this service, as a file and as a page. */
package org.fovea.search.docs;
