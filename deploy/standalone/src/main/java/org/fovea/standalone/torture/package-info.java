/**
 * Faults at random points under load, and what must hold after them: acknowledged means kept, never
 * more open than asked, nothing stuck, projections that can be rebuilt.
 */
package org.fovea.standalone.torture;
