/** URLs of everything an answer names. */
package org.fovea.metadata.link;
