package org.fovea.ingest.form.bia;

import org.fovea.contract.content.ContactData;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageTab;

/** Where contact data stands in PageTab: in attributes of any section, link or file. */
final class ContactAttributes {

  private ContactAttributes() {}

  static boolean is(PageAttribute attribute) {
    return ContactData.isNamed(attribute.name()) || ContactData.isMailAddress(attribute.value());
  }

  /** What the public may see of a submission. */
  static PageTab publicPart(PageTab submission) {
    return submission.without(ContactAttributes::is);
  }
}
