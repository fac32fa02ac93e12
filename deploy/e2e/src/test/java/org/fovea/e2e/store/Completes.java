package org.fovea.e2e.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.fovea.conventions.store.StoredPart;

/** Bodies of completions that our own client would never send. */
final class Completes {

  private Completes() {}

  static byte[] of(List<StoredPart> parts) {
    return parts.stream()
        .map(Completes::element)
        .collect(
            Collectors.joining(
                "",
                "<CompleteMultipartUpload xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">",
                "</CompleteMultipartUpload>"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String element(StoredPart part) {
    String checksum =
        part.crc32c().map(crc -> "<ChecksumCRC32C>" + crc + "</ChecksumCRC32C>").orElse("");
    return "<Part><PartNumber>%d</PartNumber><ETag>%s</ETag>%s</Part>"
        .formatted(part.number(), part.etag().replace("\"", "&quot;"), checksum);
  }
}
