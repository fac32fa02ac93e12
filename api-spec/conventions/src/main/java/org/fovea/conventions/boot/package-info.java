/** Starting, living and stopping as a supervised process: health, logs, parent watch. */
package org.fovea.conventions.boot;
