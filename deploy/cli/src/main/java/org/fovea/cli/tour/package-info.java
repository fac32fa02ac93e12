/**
 * What a first user would do: deposit, publish, search, read pixels and files; every step is
 * checked.
 */
package org.fovea.cli.tour;
