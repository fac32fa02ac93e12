/**
 * PageTab, the document of BioStudies, as a tree: read from JSON and TSV with the place of every
 * value, written back as it came. What the archive's sections mean is not known here.
 */
package org.fovea.ingest.form.bia.pagetab;
