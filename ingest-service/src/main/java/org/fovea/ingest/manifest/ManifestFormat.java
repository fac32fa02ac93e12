package org.fovea.ingest.manifest;

import java.util.Locale;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;

/** How a manifest is written, by its media type. */
enum ManifestFormat {
  TSV,
  CSV,
  NDJSON;

  static ManifestFormat of(String mediaType) {
    return switch (mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
      case "text/tab-separated-values" -> TSV;
      case "text/csv" -> CSV;
      case "application/x-ndjson" -> NDJSON;
      default ->
          throw new ProblemException(
              StandardProblem.UNSUPPORTED_MEDIA_TYPE,
              mediaType.isEmpty()
                  ? "Say in Content-Type whether the manifest is TSV, CSV or NDJSON."
                  : "A manifest is TSV, CSV or NDJSON, not " + mediaType + ".");
    };
  }
}
