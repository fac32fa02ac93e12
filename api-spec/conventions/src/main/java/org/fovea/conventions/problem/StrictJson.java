package org.fovea.conventions.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * Reads bodies strictly: unknown members, duplicate members, numbers in strings, nulls, texts that
 * are no strings or cannot be kept, and trailing data are refused. While a body is read, what is
 * wrong with single members is collected by {@link BodyErrors}, so that the caller hears of all at
 * once.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

  private static final int MAX_DEPTH = 200;

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    refuseScalarsAsText(mapper);
    refuseNulls(mapper);
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build());
    mapper.registerModule(new SimpleModule("texts").addDeserializer(String.class, new BodyText()));
    mapper.addHandler(new Collecting());
  }

  /** In a merge patch, which is read as a map, null takes a member away. */
  private static void refuseNulls(ObjectMapper mapper) {
    mapper.setAnnotationIntrospector(
        AnnotationIntrospector.pair(
            new NoNulls(), mapper.getDeserializationConfig().getAnnotationIntrospector()));
    mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
  }

  /**
   * Refuses null where a member is set: who has no value leaves it out. Members that a constructor
   * takes are left alone, for Jackson hands it null for those left out.
   */
  private static final class NoNulls extends NopAnnotationIntrospector {

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
      return member instanceof AnnotatedMethod
          ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
          : JsonSetter.Value.empty();
    }
  }

  /** The switch for scalars leaves numbers and booleans where a text belongs. */
  private static void refuseScalarsAsText(ObjectMapper mapper) {
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  /** Notes what is wrong and reads on; outside of a body it leaves everything to Jackson. */
  private static final class Collecting extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> reader,
        Object bean,
        String name)
        throws IOException {
      if (!BodyErrors.collecting()) {
        return false;
      }
      Collection<Object> known = reader.getKnownPropertyNames();
      BodyErrors.add(
          BodyProblems.unknownField(
              memberPointer(parser, name),
              name,
              known.stream().map(Object::toString).sorted().toList()));
      parser.skipChildren();
      return true;
    }

    @Override
    public Object handleWeirdStringValue(
        DeserializationContext context, Class<?> type, String value, String message) {
      return wrong(context.getParser(), type, value);
    }

    @Override
    public Object handleWeirdNumberValue(
        DeserializationContext context, Class<?> type, Number value, String message) {
      return wrong(context.getParser(), type, value.toString());
    }

    private static Object wrong(JsonParser parser, Class<?> type, String value) {
      if (!BodyErrors.collecting() || type.isPrimitive()) {
        return NOT_HANDLED;
      }
      BodyErrors.add(BodyProblems.wrongValue(pointer(parser), value, type));
      return null;
    }

    /**
     * An object made by its constructor hands over its unknown members late, when the parser has
     * gone on.
     */
    private static String memberPointer(JsonParser parser, String name) {
      String pointer = pointer(parser);
      String member = "/" + BodyProblems.escaped(name);
      return pointer.endsWith(member) ? pointer : member;
    }

    private static String pointer(JsonParser parser) {
      return parser.getParsingContext().pathAsPointer().toString();
    }
  }
}
