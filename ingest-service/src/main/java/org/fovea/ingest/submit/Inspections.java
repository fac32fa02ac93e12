package org.fovea.ingest.submit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.ingest.digest.Digester;
import org.fovea.ingest.disk.DiskList;
import org.fovea.ingest.disk.ListView;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectionInput;
import org.fovea.ingest.inspection.Inspector;
import org.fovea.ingest.inspection.Progress;

/** Inspects the files of a submission once; the outcome is kept until the files change. */
@ApplicationScoped
class Inspections {

  private static final TypeReference<List<InspectedFile>> PAGE = new TypeReference<>() {};
  private static final int FILES_A_PAGE = 1_000;

  private final Inspector inspector;
  private final ObjectStore store;
  private final InspectionRepository kept;
  private final ObjectMapper mapper = new ObjectMapper();

  @Inject
  Inspections(Inspector inspector, ObjectStore store, InspectionRepository kept) {
    this.inspector = inspector;
    this.store = store;
    this.kept = kept;
  }

  /** What the inspector sees in exactly these files. */
  List<InspectedFile> inspect(
      UUID submission, List<StoredFile> files, Consumer<Progress> progress) {
    String digest = digest(files);
    return kept(submission, digest)
        .orElseGet(
            () -> {
              List<InspectedFile> inspected =
                  inspector.inspect(
                      new InspectionInput(ListView.of(files, Inspections::toInspect), store::open),
                      progress);
              kept.keep(submission, digest, pages -> pack(inspected, pages));
              return inspected;
            });
  }

  /** What was seen before, when the files are still the same. */
  Optional<List<InspectedFile>> kept(UUID submission, List<StoredFile> files) {
    return kept(submission, digest(files));
  }

  private static InspectionInput.StoredFile toInspect(StoredFile file) {
    return new InspectionInput.StoredFile(file.path(), file.size(), file.objectKey(), file.role());
  }

  private static String digest(List<StoredFile> files) {
    Digester digester = new Digester();
    for (StoredFile file : files) {
      byte[] line =
          (file.path() + "\0" + file.objectKey() + "\0" + role(file) + "\0")
              .getBytes(StandardCharsets.UTF_8);
      digester.update(line, 0, line.length);
    }
    return digester.digests().sha256();
  }

  /** A file's role tells its reader what the planes of a stack are. */
  private static String role(StoredFile file) {
    return Optional.ofNullable(file.role()).orElse("");
  }

  private Optional<List<InspectedFile>> kept(UUID submission, String digest) {
    List<InspectedFile> seen = new DiskList<>(new TypeReference<InspectedFile>() {});
    boolean found = kept.find(submission, digest, page -> seen.addAll(unpack(page)));
    return found ? Optional.of(seen) : Optional.empty();
  }

  private void pack(List<InspectedFile> inspected, InspectionRepository.Pages pages) {
    for (int from = 0; from < inspected.size(); from += FILES_A_PAGE) {
      int to = Math.min(inspected.size(), from + FILES_A_PAGE);
      pages.add(pack(inspected.subList(from, to)));
    }
  }

  private byte[] pack(List<InspectedFile> page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      mapper.writerFor(PAGE).writeValue(packed, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private List<InspectedFile> unpack(byte[] packed) {
    try (InputStream bytes = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return mapper.readValue(bytes, PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
