package org.fovea.ingest.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.fovea.contract.ingest.FormatsApi;
import org.fovea.contract.ingest.model.Format;
import org.fovea.contract.ingest.model.FormatList;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;

/** The calls on forms. */
class FormatsResource implements FormatsApi {

  @Inject FormatCatalogue catalogue;
  @Inject Conversions conversions;
  @Inject Caller caller;
  @Inject ObjectMapper mapper;

  @Override
  public FormatList listFormats() {
    return catalogue.all();
  }

  @Override
  public Format getFormat(String format) {
    return require(catalogue.find(format));
  }

  @Override
  public Object getFormatSchema(String format) {
    return require(catalogue.schema(mapper, getFormat(format)));
  }

  @Override
  public InputStream getFormatExample(String format, String path) {
    return new ByteArrayInputStream(require(catalogue.example(getFormat(format), path)));
  }

  @Override
  public org.fovea.contract.ingest.model.Conversion convertFormat(
      String format, String to, InputStream body, String path) {
    caller.requireRole(Role.DEPOSITOR, Role.PIPELINE, Role.CURATOR, Role.ADMIN);
    Format from = getFormat(format);
    return conversions.convert(from, to, body, Optional.ofNullable(path));
  }

  private static <T> T require(Optional<T> found) {
    return found.orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }
}
