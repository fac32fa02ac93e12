package org.fovea.download.manifest;

import java.util.Arrays;
import java.util.Optional;
import org.fovea.download.holding.HeldFile;
import org.fovea.download.holding.Holding;

/**
 * The forms a manifest comes in; each is what stands before, a piece for each file, and what stands
 * after.
 */
enum ManifestFormat {
  JSON("json", "application/json") {
    @Override
    String head(Holding holding) {
      return "{\"accession\":\""
          + holding.accession()
          + "\",\"version\":"
          + holding.version()
          + ",\"files\":[";
    }

    @Override
    String line(HeldFile file, String url, long index) {
      return (index == 0 ? "\n" : ",\n") + ManifestMapper.json(file, url);
    }

    @Override
    String tail() {
      return "\n]}\n";
    }
  },
  TSV("tsv", "text/tab-separated-values;charset=UTF-8") {
    @Override
    String head(Holding holding) {
      return "path\tsize\tsha256\tcrc32c\tcrc32\tmediaType\trole\turl\n";
    }

    @Override
    String line(HeldFile file, String url, long index) {
      String path =
          file.path()
              .replace("\\", "\\\\")
              .replace("\t", "\\t")
              .replace("\n", "\\n")
              .replace("\r", "\\r");
      return String.join(
              "\t",
              path,
              String.valueOf(file.size()),
              file.sha256(),
              file.crc32c(),
              file.crc32(),
              file.mediaType(),
              file.role(),
              url)
          + '\n';
    }
  },
  SHA256("sha256", "text/plain;charset=UTF-8") {
    /** As sha256sum writes it: a name that needs escapes has its line begin with a backslash. */
    @Override
    String line(HeldFile file, String url, long index) {
      String escaped = file.path().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
      return (escaped.equals(file.path()) ? "" : "\\") + file.sha256() + "  " + escaped + '\n';
    }
  };

  private final String extension;
  private final String mediaType;

  ManifestFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The format a name ends in. */
  static Optional<ManifestFormat> ofName(String name) {
    return Arrays.stream(values()).filter(format -> name.endsWith(format.suffix())).findFirst();
  }

  String suffix() {
    return "." + extension;
  }

  String mediaType() {
    return mediaType;
  }

  String head(Holding holding) {
    return "";
  }

  abstract String line(HeldFile file, String url, long index);

  String tail() {
    return "";
  }
}
