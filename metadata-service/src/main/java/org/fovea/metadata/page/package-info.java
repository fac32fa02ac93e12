/** The pages for people. */
package org.fovea.metadata.page;
