package org.fovea.metadata.study;

import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.ContactData;
import org.fovea.contract.content.Section;

/** How much of a form's own words a reader gets. */
public enum Disclosure {
  /** To owner, named readers and curators. */
  WHOLE,
  /** To everybody: without contact data. */
  OPEN;

  /** The attributes the reader gets, in order. */
  public List<Attribute> attributes(List<Attribute> sent) {
    return this == WHOLE ? sent : ContactData.without(sent);
  }

  /** The sections, and all inside them, as far as the reader gets them. */
  public List<Section> sections(List<Section> sent) {
    return this == WHOLE ? sent : sent.stream().map(ContactData::without).toList();
  }
}
