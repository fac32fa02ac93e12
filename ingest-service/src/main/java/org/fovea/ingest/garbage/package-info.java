/** What is deleted at the store, when and why; and what is there that nobody knows. */
package org.fovea.ingest.garbage;
