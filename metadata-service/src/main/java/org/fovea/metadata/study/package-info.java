/**
 * Studies and their versions: state, history, who may read them, and the state event that tells the
 * other services.
 */
package org.fovea.metadata.study;
