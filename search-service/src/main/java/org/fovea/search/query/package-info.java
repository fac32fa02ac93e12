/**
 * What can be asked: the tree of a query, its JSON form and its one-line form. Knows no index and
 * no framework.
 */
package org.fovea.search.query;
