package org.fovea.download.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ContentDispositionTest {

  @Test
  void anyNameIsKeptBesideItsAsciiStandIn() {
    assertEquals(
        "attachment; filename=\"_ _x_.tif\"; filename*=UTF-8''%C3%A4%20%22x%25.tif",
        ContentDisposition.attachment("ä \"x%.tif"));
  }

  @Property
  void noNameEndsTheHeaderOrTheQuotes(@ForAll String name) {
    String header = ContentDisposition.attachment(name);

    assertTrue(
        header.matches(
            "attachment; filename=\"[\\x20-\\x7e&&[^\"\\\\]]*\";"
                + " filename\\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*"));
  }
}
