/**
 * The parts of an instance: PostgreSQL, Kafka, the object store and the four services, each a
 * process of its own.
 */
package org.fovea.standalone.part;
