/**
 * Lists for millions of files whose elements do not lie in the heap: on disk, or made anew each
 * time they are read.
 */
package org.fovea.ingest.disk;
