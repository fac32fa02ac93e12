/** What tests of several packages share. */
package org.fovea.ingest.testing;
