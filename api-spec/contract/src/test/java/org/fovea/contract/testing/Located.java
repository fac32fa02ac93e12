package org.fovea.contract.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A node of a document and its JSON pointer. References are followed while walking, so that the
 * pointer is always where the node truly stands.
 */
record Located(JsonNode document, JsonNode node, String pointer) {

  static Located root(JsonNode document) {
    return new Located(document, document, "");
  }

  /** The member with this name, or a missing node. */
  Located child(String name) {
    return unresolved(name).dereferenced();
  }

  /** The member with this name as it stands, be it a reference. */
  Located unresolved(String name) {
    String step = name.replace("~", "~0").replace("/", "~1");
    return new Located(document, node.path(name), pointer + "/" + step);
  }

  Optional<Located> find(String name) {
    return Optional.of(child(name)).filter(found -> !found.isMissing());
  }

  /** The members in the order of the document. */
  Map<String, Located> children() {
    Map<String, Located> children = new LinkedHashMap<>();
    node.fieldNames().forEachRemaining(name -> children.put(name, child(name)));
    return children;
  }

  /** The elements of an array. */
  List<Located> elements() {
    List<Located> elements = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      elements.add(new Located(document, node.get(i), pointer + "/" + i).dereferenced());
    }
    return elements;
  }

  boolean isMissing() {
    return node.isMissingNode();
  }

  String text(String name) {
    return node.path(name).asText();
  }

  /** The pointer as a URI fragment. */
  String fragment() {
    return Arrays.stream(pointer.split("/", -1))
        .map(Located::encoded)
        .collect(Collectors.joining("/", "#", ""));
  }

  private static String encoded(String step) {
    return URLEncoder.encode(step, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
  }

  private Located dereferenced() {
    JsonNode reference = node.path("$ref");
    if (!reference.isTextual()) {
      return this;
    }
    String target = reference.asText().substring(1);
    JsonNode found = document.at(target);
    return new Located(document, found == null ? MissingNode.getInstance() : found, target)
        .dereferenced();
  }
}
