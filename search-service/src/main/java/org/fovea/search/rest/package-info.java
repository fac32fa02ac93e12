/** The calls of the contract. */
package org.fovea.search.rest;
