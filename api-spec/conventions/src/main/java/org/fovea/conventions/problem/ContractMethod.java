package org.fovea.conventions.problem;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The method of the generated interface that a resource method implements: the contract's names of
 * its parameters.
 */
final class ContractMethod {

  private final Annotation[][] annotations;
  private final Class<?>[] types;

  private ContractMethod(Method method) {
    this.annotations = method.getParameterAnnotations();
    this.types = method.getParameterTypes();
  }

  /**
   * Looks through the class, its superclasses and all interfaces for the declaration that names
   * parameters.
   */
  static ContractMethod of(Class<?> resource, String name, Class<?>... parameterTypes) {
    List<Method> declarations = new ArrayList<>();
    collect(resource, name, parameterTypes, declarations);
    return declarations.stream()
        .filter(ContractMethod::namesParameters)
        .findFirst()
        .or(() -> declarations.stream().findFirst())
        .map(ContractMethod::new)
        .orElseThrow(() -> new IllegalArgumentException("no method " + name + " in " + resource));
  }

  /**
   * {@code /query/limit}, {@code /path/id}, {@code /header/If-Match}; empty when the parameter is
   * the body.
   */
  Optional<String> pointer(int parameter) {
    return Arrays.stream(annotations[parameter])
        .map(ContractMethod::named)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The query parameters with their types. */
  Map<String, Class<?>> queryParameters() {
    Map<String, Class<?>> parameters = new TreeMap<>();
    for (int i = 0; i < annotations.length; i++) {
      Class<?> type = types[i];
      Arrays.stream(annotations[i])
          .filter(QueryParam.class::isInstance)
          .forEach(query -> parameters.put(((QueryParam) query).value(), type));
    }
    return parameters;
  }

  private static boolean namesParameters(Method method) {
    return Arrays.stream(method.getParameterAnnotations())
        .flatMap(Arrays::stream)
        .anyMatch(annotation -> named(annotation).isPresent());
  }

  private static Optional<String> named(Annotation annotation) {
    if (annotation instanceof QueryParam query) {
      return Optional.of("/query/" + query.value());
    }
    if (annotation instanceof PathParam path) {
      return Optional.of("/path/" + path.value());
    }
    if (annotation instanceof HeaderParam header) {
      return Optional.of("/header/" + header.value());
    }
    return annotation instanceof CookieParam cookie
        ? Optional.of("/cookie/" + cookie.value())
        : Optional.empty();
  }

  private static void collect(
      Class<?> type, String name, Class<?>[] parameterTypes, List<Method> found) {
    if (type == null) {
      return;
    }
    Arrays.stream(type.getDeclaredMethods())
        .filter(
            method ->
                method.getName().equals(name)
                    && Arrays.equals(method.getParameterTypes(), parameterTypes))
        .forEach(found::add);
    Arrays.stream(type.getInterfaces())
        .forEach(parent -> collect(parent, name, parameterTypes, found));
    collect(type.getSuperclass(), name, parameterTypes, found);
  }
}
