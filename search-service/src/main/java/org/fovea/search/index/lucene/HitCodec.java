package org.fovea.search.index.lucene;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.fovea.contract.content.Attribute;
import org.fovea.search.index.Hit;

/**
 * Keeps what is shown of a document as a stored field: JSON, in which an attribute that is a key
 * and a value and nothing else is an array of the two. Nearly all are, and a page of hits has a
 * thousand.
 */
final class HitCodec {
  private static final ObjectMapper WHOLE =
      new ObjectMapper().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(
              new SimpleModule()
                  .addSerializer(Attribute.class, new AttributeWriter())
                  .addDeserializer(Attribute.class, new AttributeReader()));
  private static final ObjectWriter WRITER = MAPPER.writerFor(Hit.class);
  private static final ObjectReader READER = MAPPER.readerFor(Hit.class);

  private HitCodec() {}

  static BytesRef encode(Hit hit) {
    try {
      return new BytesRef(WRITER.writeValueAsBytes(hit));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Hit read(StoredFields stored, int document) throws IOException {
    BytesRef bytes = stored.document(document, Set.of(Fields.HIT)).getBinaryValue(Fields.HIT);
    return READER.readValue(bytes.bytes, bytes.offset, bytes.length);
  }

  private static final class AttributeWriter extends JsonSerializer<Attribute> {

    @Override
    public void serialize(Attribute attribute, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (isPair(attribute)) {
        json.writeStartArray(attribute, 2);
        json.writeString(attribute.key());
        json.writeString(attribute.value());
        json.writeEndArray();
      } else {
        WHOLE.writeValue(json, attribute);
      }
    }

    private static boolean isPair(Attribute attribute) {
      return attribute.value() != null
          && attribute.equals(Attribute.of(attribute.key(), attribute.value()));
    }
  }

  private static final class AttributeReader extends JsonDeserializer<Attribute> {

    @Override
    public Attribute deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      if (!json.isExpectedStartArrayToken()) {
        return WHOLE.readValue(json, Attribute.class);
      }
      String key = json.nextTextValue();
      String value = json.nextTextValue();
      json.nextToken();
      return Attribute.of(key, value);
    }
  }
}
