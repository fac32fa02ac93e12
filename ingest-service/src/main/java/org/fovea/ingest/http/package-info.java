/** What holds for every request of this service before a resource sees it. */
package org.fovea.ingest.http;
