/** The rows of a version's content: immutable lines, loaded per chunk, read page by page. */
package org.fovea.metadata.content;
