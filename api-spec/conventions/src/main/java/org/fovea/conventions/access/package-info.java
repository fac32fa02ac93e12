/**
 * Who calls and what they may do: API keys, OIDC tokens, and the directory of principals behind
 * both.
 */
package org.fovea.conventions.access;
