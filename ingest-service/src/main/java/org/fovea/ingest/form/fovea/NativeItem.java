package org.fovea.ingest.form.fovea;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One of many things, as the schema wants it. */
record NativeItem(ObjectNode value, NativePlace place) {

  /** A text; empty when it was left out. */
  String text(String member) {
    return value.path(member).asText("");
  }

  int integer(String member) {
    return value.path(member).asInt();
  }
}
