package org.fovea.cli.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PageTab as JSON. */
final class PageTabJson {

  private static final Set<String> KEPT = Set.of("name", "value", "type", "path", "size");

  private final PageTab.Names names;
  private final Deque<Member> open = new ArrayDeque<>();

  PageTabJson(PageTab.Names names) {
    this.names = names;
  }

  /** An object that has begun, with the file lists that its attributes named. */
  private record Member(Map<String, String> texts, List<String> lists) {

    String text(String key) {
      return texts.getOrDefault(key, "");
    }
  }

  void read(InputStream bytes) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          open.push(new Member(new HashMap<>(), new ArrayList<>()));
        } else if (token == JsonToken.END_OBJECT) {
          end(open.pop());
        } else if (token.isScalarValue() && KEPT.contains(String.valueOf(parser.currentName()))) {
          open.peek().texts().put(parser.currentName(), parser.getText());
        }
      }
    }
  }

  private void end(Member member) {
    boolean named = member.text("name").strip().equalsIgnoreCase("File List");
    if (named && !member.text("value").isBlank() && !open.isEmpty()) {
      open.peek().lists().add(member.text("value"));
    }
    member.lists().forEach(list -> names.list(new FileListName(list, member.text("type"))));
    if (!member.text("path").isBlank()) {
      names.file(ListedFile.of(member.text("path"), member.text("size"), member.text("type")));
    }
  }
}
