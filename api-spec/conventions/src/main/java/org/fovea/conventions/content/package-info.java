/**
 * Reading and writing a version's content: canonical JSON lines in compressed, content-addressed
 * chunks.
 */
package org.fovea.conventions.content;
