/** Which submission form a folder holds, told from the folder alone. */
package org.fovea.cli.form;
