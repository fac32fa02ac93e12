/** What the text of a cell says: numbers, units, tokens for "no value". */
package org.fovea.ingest.value;
