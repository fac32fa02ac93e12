/**
 * Events written in the transaction of the change they tell of, and the relay that sends them in
 * order.
 */
package org.fovea.conventions.outbox;
