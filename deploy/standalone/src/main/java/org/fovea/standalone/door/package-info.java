/**
 * The front door: one address in front of the four services, routed by the contract's route table.
 */
package org.fovea.standalone.door;
