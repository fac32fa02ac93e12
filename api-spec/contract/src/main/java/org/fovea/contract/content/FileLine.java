package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A verified file of a version.
 *
 * @param path UTF-8, {@code /}-separated, relative, unique in the version
 * @param size bytes
 * @param sha256 lower-case hex; as are {@code crc32c} and {@code crc32} (8 digits)
 * @param role one of record.md's file roles
 * @param objectKey {@code blobs/{uuid}}
 * @param datasets paths of the datasets it belongs to, none included
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FileLine(
    String path,
    long size,
    String sha256,
    String crc32c,
    String crc32,
    String mediaType,
    String role,
    String objectKey,
    List<String> datasets,
    List<Attribute> attributes)
    implements ContentLine {

  public FileLine {
    datasets = Lists.orEmpty(datasets);
    attributes = Lists.orEmpty(attributes);
  }
}
