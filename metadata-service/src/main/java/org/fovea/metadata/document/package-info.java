/** The depositor's own documents. */
package org.fovea.metadata.document;
