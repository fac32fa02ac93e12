package org.fovea.search.index.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.fovea.search.index.Hit;

/** Keeps what is shown of a document as a stored field. */
final class HitCodec {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private HitCodec() {}

  static BytesRef encode(Hit hit) {
    try {
      return new BytesRef(MAPPER.writeValueAsBytes(hit));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Hit read(StoredFields stored, int document) throws IOException {
    BytesRef bytes = stored.document(document, Set.of(Fields.HIT)).getBinaryValue(Fields.HIT);
    return MAPPER.readValue(bytes.bytes, bytes.offset, bytes.length, Hit.class);
  }
}
