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
import org.fovea.ingest.file.FileRow;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectionInput;
import org.fovea.ingest.inspection.Inspector;
import org.fovea.ingest.inspection.Progress;

/** Inspects the files of a submission once; the outcome is kept until the files change. */
@ApplicationScoped
class Inspections {

  private static final TypeReference<List<InspectedFile>> FILES = new TypeReference<>() {};

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
  List<InspectedFile> inspect(UUID submission, List<FileRow> files, Consumer<Progress> progress) {
    String digest = digest(files);
    return kept(submission, digest)
        .orElseGet(
            () -> {
              List<InspectedFile> inspected =
                  inspector.inspect(new InspectionInput(stored(files), store::open), progress);
              kept.keep(submission, digest, pack(inspected));
              return inspected;
            });
  }

  /** What was seen before, when the files are still the same. */
  Optional<List<InspectedFile>> kept(UUID submission, List<FileRow> files) {
    return kept(submission, digest(files));
  }

  private static List<InspectionInput.StoredFile> stored(List<FileRow> files) {
    return files.stream()
        .map(
            file -> {
              FileRow.Stored stored = file.stored().orElseThrow();
              return new InspectionInput.StoredFile(
                  file.path(),
                  stored.digests().size(),
                  stored.objectKey(),
                  file.role().orElse(null));
            })
        .toList();
  }

  private static String digest(List<FileRow> files) {
    Digester digester = new Digester();
    for (FileRow file : files) {
      byte[] line =
          (file.path() + "\0" + file.stored().orElseThrow().objectKey() + "\0" + role(file) + "\0")
              .getBytes(StandardCharsets.UTF_8);
      digester.update(line, 0, line.length);
    }
    return digester.digests().sha256();
  }

  /** A file's role tells its reader what the planes of a stack are. */
  private static String role(FileRow file) {
    return file.role().orElse("");
  }

  private Optional<List<InspectedFile>> kept(UUID submission, String digest) {
    return kept.find(submission, digest).map(this::unpack);
  }

  private byte[] pack(List<InspectedFile> inspected) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      mapper.writerFor(FILES).writeValue(packed, inspected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private List<InspectedFile> unpack(byte[] packed) {
    try (InputStream bytes = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return mapper.readValue(bytes, FILES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
