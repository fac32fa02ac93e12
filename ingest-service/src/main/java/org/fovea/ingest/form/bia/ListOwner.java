package org.fovea.ingest.form.bia;

/**
 * Whose files a list names.
 *
 * @param document the list's own path, or that of the PageTab document
 * @param dataset null for files that belong to none
 * @param role of the files, null when being in the list says none
 */
record ListOwner(String document, String dataset, String role) {}
