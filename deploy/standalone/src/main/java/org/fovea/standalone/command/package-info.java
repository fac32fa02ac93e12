/** What {@code deploy/fovea} can be told. */
package org.fovea.standalone.command;
