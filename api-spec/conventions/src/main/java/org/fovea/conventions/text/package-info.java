/** What a text must be so that it can be kept. */
package org.fovea.conventions.text;
