/** Configuration every service shares: who it is, where its front door stands. */
package org.fovea.conventions.config;
