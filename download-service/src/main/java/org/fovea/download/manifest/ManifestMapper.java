package org.fovea.download.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.fovea.contract.download.model.ManifestFile;
import org.fovea.download.holding.HeldFile;

/** Writes files as the contract shows them in a manifest. */
final class ManifestMapper {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ManifestMapper() {}

  static String json(HeldFile file, String url) {
    ManifestFile line = new ManifestFile();
    line.setPath(file.path());
    line.setSize(file.size());
    line.setSha256(file.sha256());
    line.setCrc32c(file.crc32c());
    line.setCrc32(file.crc32());
    line.setMediaType(file.mediaType());
    line.setRole(file.role());
    line.setUrl(url);
    try {
      return MAPPER.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
