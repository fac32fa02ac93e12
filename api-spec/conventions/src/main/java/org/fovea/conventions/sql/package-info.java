/** Plain SQL on the transaction's own connection. */
package org.fovea.conventions.sql;
