package org.fovea.conventions.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://images.example.org",
        "https://images.example.org/",
        "http://127.0.0.1:8080/fovea/"
      })
  void urlAtTheDoorIsAbsoluteAndLeadsBackToItsPath(String address) {
    // Given
    BaseUrl base = new BaseUrl(address);

    // When
    String url = base.of("/v1/studies/FVA-1?count=true");

    // Then
    assertEquals(address.replaceAll("/$", "") + "/v1/studies/FVA-1?count=true", url);
    assertEquals("/v1/studies/FVA-1?count=true", base.local(url));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://images.example.organic/a", "/v1/studies", "https://doi.org/1"})
  void urlsOfOthersStayAsTheyAre(String url) {
    assertEquals(url, new BaseUrl("https://images.example.org").local(url));
  }
}
