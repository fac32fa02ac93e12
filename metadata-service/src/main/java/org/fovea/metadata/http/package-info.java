/** What every answer of this service says to caches. */
package org.fovea.metadata.http;
