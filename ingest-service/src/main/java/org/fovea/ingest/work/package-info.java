/** Threads that do queued work, woken when there is some and looking by themselves now and then. */
package org.fovea.ingest.work;
