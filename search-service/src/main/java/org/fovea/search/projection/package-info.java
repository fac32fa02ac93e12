/**
 * Follows studies: turns the content of their versions into documents, opens last and closes first.
 */
package org.fovea.search.projection;
