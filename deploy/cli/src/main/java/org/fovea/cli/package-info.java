/** A small client of any Fovea, on the Java client that is generated from the contract. */
package org.fovea.cli;
