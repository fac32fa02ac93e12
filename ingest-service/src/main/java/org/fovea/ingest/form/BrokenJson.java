package org.fovea.ingest.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Locale;
import org.fovea.ingest.validation.Findings;

/**
 * Tells where the JSON of documents breaks off: no form recognises a study whose own words come
 * after that.
 */
final class BrokenJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private BrokenJson() {}

  static void report(SourceDocument document, Findings findings) {
    if (!document.path().toLowerCase(Locale.ROOT).matches(".*\\.json(\\.gz)?")) {
      return;
    }
    try (JsonParser parser = FACTORY.createParser(document.text().bytes())) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    } catch (JsonProcessingException e) {
      findings
          .of(FormRule.JSON_MALFORMED)
          .in(document.path())
          .at(e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()))
          .say("The JSON cannot be read: " + e.getOriginalMessage());
    } catch (IOException damagedOrTooLong) {
      // Told as what it is by DamagedDocuments.
      return;
    }
  }
}
