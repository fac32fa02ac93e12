package org.fovea.ingest.form.bia;

import java.util.List;
import java.util.stream.Stream;
import org.fovea.ingest.file.FileRole;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageSection;

/** What the files of an annotation are: segmentations, when that is all their types say. */
final class AnnotationRole {

  private static final String ANNOTATION = FileRole.ANNOTATION.word();

  private AnnotationRole() {}

  static String of(PageSection section) {
    return of(ANNOTATION, section.attributes());
  }

  /** Of an entry, whose own types count more than those of its section. */
  static String of(String role, List<PageAttribute> attributes) {
    List<String> types = Key.ANNOTATION_TYPE.texts(attributes);
    if (types.isEmpty()) {
      return role;
    }
    boolean segmentation =
        types.stream()
            .flatMap(text -> Stream.of(text.split("[,;]")))
            .allMatch(type -> Fold.key(type).startsWith("segmentation"));
    return segmentation ? FileRole.SEGMENTATION.word() : ANNOTATION;
  }
}
