/** URLs of everything an answer names. */
package org.fovea.ingest.link;
