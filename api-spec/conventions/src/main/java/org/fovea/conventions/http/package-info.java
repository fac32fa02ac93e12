/** Status, headers and preconditions of answers; strict query parameters. */
package org.fovea.conventions.http;
