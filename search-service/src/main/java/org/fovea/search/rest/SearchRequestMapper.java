package org.fovea.search.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.fovea.contract.search.model.SearchRequest;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.search.query.InvalidQueryException;
import org.fovea.search.query.QueryReader;
import org.fovea.search.query.SearchQuery;

/**
 * Reads the body of a search straight into a query. Binding it to the generated class would stop at
 * the first member of a wrong type; reading the tree tells every fault at once.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class SearchRequestMapper implements MessageBodyReader<SearchRequest> {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  /** A body that has been read as a query. */
  static final class Parsed extends SearchRequest {
    private final SearchQuery query;

    private Parsed(SearchQuery query) {
      this.query = query;
    }
  }

  /** The query a body was read as. */
  static SearchQuery queryOf(SearchRequest request) {
    return ((Parsed) request).query;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == SearchRequest.class;
  }

  @Override
  public SearchRequest readFrom(
      Class<SearchRequest> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    try {
      return new Parsed(QueryReader.read(tree(body)));
    } catch (InvalidQueryException refused) {
      throw SearchProblem.of(refused);
    }
  }

  private static JsonNode tree(InputStream body) throws IOException {
    try {
      JsonNode tree = READER.readTree(body);
      return tree.isMissingNode() ? READER.createObjectNode() : tree;
    } catch (JsonProcessingException e) {
      throw new ProblemException(StandardProblem.MALFORMED_JSON).with(malformed(e));
    }
  }

  /** What breaks a limit of the reader, such as a number of too many digits, has no place. */
  private static ProblemError malformed(JsonProcessingException failure) {
    ProblemError error =
        ProblemError.error("malformed-json")
            .withDetail(failure.getOriginalMessage())
            .withMend("Send one JSON object.");
    JsonLocation at = failure.getLocation();
    return at == null
        ? error
        : error.atRow(at.getLineNr()).atColumn(String.valueOf(at.getColumnNr()));
  }
}
