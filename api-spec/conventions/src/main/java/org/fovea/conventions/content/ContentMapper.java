package org.fovea.conventions.content;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * How stored lines and events are read: what a reader does not know it ignores, so that writers may
 * be newer.
 */
public final class ContentMapper {

  private ContentMapper() {}

  public static ObjectMapper create() {
    return JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .findAndAddModules()
        .build();
  }
}
