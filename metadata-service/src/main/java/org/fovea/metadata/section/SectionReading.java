package org.fovea.metadata.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.Section;
import org.fovea.contract.content.StudyLine;
import org.fovea.metadata.content.ContentRepository;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.content.RowQuery;
import org.fovea.metadata.study.Disclosure;
import org.fovea.metadata.study.Readable;

/** Reads the sections of a version, as far as the caller gets them. */
@ApplicationScoped
class SectionReading {

  private final ContentRepository rows;

  @Inject
  SectionReading(ContentRepository rows) {
    this.rows = rows;
  }

  VersionSections of(Readable readable) {
    Disclosure disclosure = readable.disclosure();
    List<Section> ofStudy =
        readable.version().line().map(line -> Lines.read(line, StudyLine.class)).stream()
            .flatMap(line -> disclosure.sections(line.sections()).stream())
            .toList();
    List<DatasetLine> datasets =
        rows.all(readable.version().id(), RowQuery.of(ChunkKind.DATASETS)).stream()
            .map(body -> Lines.read(body, DatasetLine.class))
            .map(line -> disclosed(line, disclosure))
            .toList();
    return new VersionSections(ofStudy, datasets);
  }

  private static DatasetLine disclosed(DatasetLine line, Disclosure disclosure) {
    return new DatasetLine(
        line.id(),
        line.path(),
        line.kind(),
        line.name(),
        line.title(),
        line.description(),
        line.protocols(),
        line.phenotypes(),
        disclosure.attributes(line.attributes()),
        line.associations(),
        line.declared(),
        disclosure.sections(line.sections()));
  }
}
