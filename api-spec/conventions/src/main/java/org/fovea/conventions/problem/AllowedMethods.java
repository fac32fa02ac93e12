package org.fovea.conventions.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The methods a path knows, for the {@code Allow} header that every 405 must carry and JAX-RS does
 * not set.
 */
@Singleton
class AllowedMethods {

  private static final Pattern PARAMETER = Pattern.compile("\\{\\s*[^:{}]+(?::\\s*([^{}]+))?}");

  private final List<Operation> operations;

  @Inject
  AllowedMethods(BeanManager beans) {
    Set<Class<?>> declaring = new LinkedHashSet<>();
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      collect(bean.getBeanClass(), declaring);
    }
    this.operations = declaring.stream().flatMap(type -> operations(type).stream()).toList();
  }

  /**
   * A method of a template.
   *
   * @param literals characters of the template that stand for themselves
   */
  private record Operation(Pattern path, int literals, String method) {}

  /** As in {@code GET, HEAD, PUT}; empty for a path nobody knows. */
  String of(String path) {
    return String.join(", ", methods(path));
  }

  /** Whether a path has a method, as each has OPTIONS; of a path nobody knows it is not said. */
  boolean has(String method, String path) {
    Set<String> methods = methods(path);
    return methods.isEmpty() || methods.contains(method) || method.equals(HttpMethod.OPTIONS);
  }

  private Set<String> methods(String path) {
    Set<String> methods = new TreeSet<>();
    closest(path).forEach(operation -> methods.add(operation.method()));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    return methods;
  }

  /**
   * The operations of the template that a request is matched to: of {@code /{id}} and {@code
   * /{id}:submit} the one with more characters of its own (Jakarta REST section 3.7.2).
   */
  private List<Operation> closest(String path) {
    List<Operation> matching =
        operations.stream().filter(operation -> operation.path().matcher(path).matches()).toList();
    int most = matching.stream().mapToInt(Operation::literals).max().orElse(0);
    return matching.stream().filter(operation -> operation.literals() == most).toList();
  }

  /**
   * Classes and interfaces that carry {@code @Path}; the contract's interfaces carry it for most
   * resources.
   */
  private static void collect(Class<?> type, Set<Class<?>> declaring) {
    if (type == null || type == Object.class) {
      return;
    }
    if (type.isAnnotationPresent(Path.class)) {
      declaring.add(type);
    }
    Arrays.stream(type.getInterfaces()).forEach(parent -> collect(parent, declaring));
    collect(type.getSuperclass(), declaring);
  }

  private static List<Operation> operations(Class<?> type) {
    List<Operation> operations = new ArrayList<>();
    String base = type.getAnnotation(Path.class).value();
    for (Method method : type.getDeclaredMethods()) {
      Path path = method.getAnnotation(Path.class);
      String template = join(base, path == null ? "" : path.value());
      int literals = PARAMETER.matcher(template).replaceAll("").length();
      for (Annotation annotation : method.getAnnotations()) {
        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (verb != null) {
          operations.add(new Operation(pattern(template), literals, verb.value()));
        }
      }
    }
    return operations;
  }

  private static String join(String base, String path) {
    return ("/" + base + "/" + path).replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
  }

  private static Pattern pattern(String template) {
    StringBuilder regex = new StringBuilder();
    Matcher parameter = PARAMETER.matcher(template);
    int literal = 0;
    while (parameter.find()) {
      regex.append(Pattern.quote(template.substring(literal, parameter.start())));
      regex.append(parameter.group(1) == null ? "[^/]+" : "(?:" + parameter.group(1) + ")");
      literal = parameter.end();
    }
    return Pattern.compile(
        regex.append(Pattern.quote(template.substring(literal))).append("/?").toString(),
        Pattern.DOTALL);
  }
}
