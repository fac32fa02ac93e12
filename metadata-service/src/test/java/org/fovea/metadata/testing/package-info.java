/**
 * What the tests of this service share: deposits made as ingest makes them, callers, other
 * services' answers.
 */
package org.fovea.metadata.testing;
