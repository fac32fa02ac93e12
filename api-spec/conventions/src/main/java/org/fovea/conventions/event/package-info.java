/**
 * Events on Kafka: their wire form, the topics, and consuming them without ever skipping or
 * stopping.
 */
package org.fovea.conventions.event;
