package org.fovea.ingest.form.bia;

import java.util.List;
import org.fovea.contract.content.Attribute;

/**
 * That a file is in a list.
 *
 * @param dataset whose list it is, null for files that belong to none
 * @param role of the files of the list, null when it says none
 */
record Membership(String dataset, String role, List<Attribute> attributes) {}
