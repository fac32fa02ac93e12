package org.fovea.ingest.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.fovea.contract.ingest.FormatsApi;
import org.fovea.contract.ingest.model.Conversion;
import org.fovea.contract.ingest.model.Format;
import org.fovea.contract.ingest.model.FormatList;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.ingest.problem.IngestProblem;

/** The calls on forms. */
class FormatsResource implements FormatsApi {

  @Inject FormatCatalogueMapper catalogue;
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
  public Conversion convertFormat(String format, String to, InputStream body, String path) {
    caller.requireRole(Role.DEPOSITOR, Role.PIPELINE, Role.CURATOR, Role.ADMIN);
    Format known = getFormat(format);
    KnownForm from = require(KnownForm.of(format));
    KnownForm target =
        KnownForm.of(to)
            .filter(form -> known.getConvertsTo().contains(form.word()))
            .orElseThrow(() -> notOffered(known));
    Converted converted = conversions.convert(from, target, body, Optional.ofNullable(path));
    return ConversionMapper.body(from, target, converted);
  }

  private static ProblemException notOffered(Format format) {
    return new ProblemException(
        IngestProblem.CONVERSION_NOT_OFFERED,
        "From %s to: %s.".formatted(format.getName(), String.join(", ", format.getConvertsTo())));
  }

  private static <T> T require(Optional<T> found) {
    return found.orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }
}
