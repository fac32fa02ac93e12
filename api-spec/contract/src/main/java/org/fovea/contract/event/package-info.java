/**
 * The events of Fovea: small states, not transitions. Wire form: CloudEvents 1.0 in Kafka binary
 * mode.
 */
package org.fovea.contract.event;
