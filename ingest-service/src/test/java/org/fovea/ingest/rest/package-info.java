/** The calls of ingest against real parts, each exchange held against the contract. */
package org.fovea.ingest.rest;
