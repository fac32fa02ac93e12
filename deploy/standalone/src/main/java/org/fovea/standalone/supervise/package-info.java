/** Processes that are started, probed, watched and started again. */
package org.fovea.standalone.supervise;
