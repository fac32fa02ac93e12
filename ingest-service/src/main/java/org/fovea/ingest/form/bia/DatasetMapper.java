package org.fovea.ingest.form.bia;

import java.util.ArrayList;
import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.DatasetLine;
import org.fovea.ingest.assembly.EntityIds;

/** Study components and annotations that have files, as {@link DatasetLine}s. */
final class DatasetMapper {

  private static final String KIND = "component";
  private static final String SECTION_TYPE = "Section type";

  private final EntityIds ids;
  private final Associations associations;
  private final AttributeMapper attributes;
  private final SectionMapper sections;

  DatasetMapper(
      EntityIds ids,
      Associations associations,
      AttributeMapper attributes,
      SectionMapper sections) {
    this.ids = ids;
    this.associations = associations;
    this.attributes = attributes;
    this.sections = sections;
  }

  DatasetLine map(Component component) {
    String title = component.title().orElse(component.path());
    return new DatasetLine(
        ids.dataset(component.path()),
        component.path(),
        KIND,
        title,
        title,
        description(component),
        null,
        null,
        attributesOf(component),
        associations.of(component),
        null,
        sections.inside(component.section()));
  }

  private static String description(Component component) {
    return Key.DESCRIPTION
        .text(component.section().attributes())
        .or(() -> Key.ANNOTATION_OVERVIEW.text(component.section().attributes()))
        .orElse(null);
  }

  private List<Attribute> attributesOf(Component component) {
    List<Attribute> own = new ArrayList<>();
    if (component.isAnnotation()) {
      own.add(Attribute.of(SECTION_TYPE, component.section().type()));
    }
    own.addAll(attributes.map(component.section().attributes()));
    return own;
  }
}
