/** What may be served to whom: versions, their files and folders. */
package org.fovea.download.holding;
