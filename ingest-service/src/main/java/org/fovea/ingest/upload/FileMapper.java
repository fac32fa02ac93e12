package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.ingest.model.FileAttribute;
import org.fovea.contract.ingest.model.FileRecord;
import org.fovea.contract.ingest.model.FileRole;
import org.fovea.contract.ingest.model.FileState;
import org.fovea.ingest.digest.Digests;
import org.fovea.ingest.file.FileRow;
import org.fovea.ingest.link.Links;
import org.fovea.ingest.problem.ProblemMapper;

/** Says a file in the words of the contract. */
@ApplicationScoped
class FileMapper {

  private final Links links;

  @Inject
  FileMapper(Links links) {
    this.links = links;
  }

  FileRecord body(UUID submission, FileRow file) {
    FileRecord body =
        new FileRecord()
            .path(file.path())
            .url(links.file(submission, file.path()))
            .state(FileState.fromValue(file.state().word()))
            .declared(file.declared().byManifest())
            .datasets(file.datasets())
            .attributes(file.attributes().stream().map(FileMapper::body).toList());
    file.role().map(FileRole::fromValue).ifPresent(body::role);
    file.upload().map(links::upload).ifPresent(body::upload);
    file.problem().map(ProblemMapper::body).ifPresent(body::problem);
    return withBytes(body, file);
  }

  private static FileRecord withBytes(FileRecord body, FileRow file) {
    Optional<Digests> stored = file.stored().map(FileRow.Stored::digests);
    if (stored.isPresent()) {
      Digests digests = stored.get();
      return body.size(digests.size())
          .sha256(digests.sha256())
          .crc32c(digests.crc32c())
          .crc32(digests.crc32());
    }
    file.declared().size().ifPresent(body::size);
    file.declared().sha256().ifPresent(body::sha256);
    return body;
  }

  private static FileAttribute body(Attribute attribute) {
    return new FileAttribute().key(attribute.key()).value(attribute.value());
  }
}
