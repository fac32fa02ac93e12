package org.fovea.metadata.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.metadata.model.Association;
import org.fovea.contract.metadata.model.Attribute;
import org.fovea.contract.metadata.model.Dataset;
import org.fovea.contract.metadata.model.DatasetRef;
import org.fovea.contract.metadata.model.ImageSetDeclaration;
import org.fovea.contract.metadata.model.Phenotype;
import org.fovea.contract.metadata.model.Protocol;
import org.fovea.contract.metadata.model.Section;
import org.fovea.contract.metadata.model.StudyFile;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.link.VersionRef;
import org.fovea.metadata.study.Disclosure;
import org.fovea.metadata.study.Readable;

/** Makes answers of datasets and files. */
@ApplicationScoped
class DatasetMapper {

  private final Links links;

  @Inject
  DatasetMapper(Links links) {
    this.links = links;
  }

  Dataset dataset(Readable readable, String body) {
    VersionRef ref = readable.ref();
    Disclosure disclosure = readable.disclosure();
    DatasetLine line = Lines.read(body, DatasetLine.class);
    return new Dataset()
        .id(line.id())
        .path(line.path())
        .url(links.study(ref, "datasets", line.path()))
        .kind(line.kind())
        .name(line.name())
        .title(line.title())
        .description(line.description())
        .files(Links.with(links.study(ref, "files"), "dataset", line.path()))
        .images(Links.with(links.study(ref, "images"), "dataset", line.path()))
        .facts(links.study(ref, "datasets", line.path(), "facts"))
        .screen("screen".equals(line.kind()) ? links.screen(ref, line.path()) : null)
        .protocols(Lines.as(line.protocols(), Protocol.class))
        .phenotypes(Lines.as(line.phenotypes(), Phenotype.class))
        .attributes(Lines.as(disclosure.attributes(line.attributes()), Attribute.class))
        .associations(Lines.as(line.associations(), Association.class))
        .declared(Lines.as(line.declared(), ImageSetDeclaration.class))
        .sections(Lines.as(disclosure.sections(line.sections()), Section.class));
  }

  StudyFile file(Readable readable, String body) {
    VersionRef ref = readable.ref();
    FileLine line = Lines.read(body, FileLine.class);
    return new StudyFile()
        .path(line.path())
        .url(links.file(ref, line.path()))
        .size(line.size())
        .sha256(line.sha256())
        .crc32c(line.crc32c())
        .crc32(line.crc32())
        .mediaType(line.mediaType())
        .role(line.role())
        .datasets(line.datasets().stream().map(path -> reference(ref, path)).toList())
        .attributes(Lines.as(readable.disclosure().attributes(line.attributes()), Attribute.class));
  }

  private DatasetRef reference(VersionRef ref, String path) {
    return new DatasetRef().path(path).url(links.study(ref, "datasets", path));
  }
}
