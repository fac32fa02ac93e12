/** Key-set pages and their links. */
package org.fovea.conventions.paging;
