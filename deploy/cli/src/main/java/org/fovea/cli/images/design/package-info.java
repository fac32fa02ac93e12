/** What a screen's form says about its plates and wells. */
package org.fovea.cli.images.design;
