package org.fovea.contract.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

  @ParameterizedTest
  @CsvSource({
    "/v1/submissions,ingest",
    "/v1/submissions/FVA-1:submit,ingest",
    "/v1/submissions/FVA-1/files/a/b%2Fc/d.tif,ingest",
    "/v1/operations/ingest/7,ingest",
    "/v1/studies/FVA-1/screens/screenA/plates/P1/wells/B7,metadata",
    "/v1/operations/metadata/7,metadata",
    "/v1/images:batchGet,metadata",
    "/problems/not-found,metadata",
    "/,search",
    "/v1/search,search",
    "/v1/files/FVA-1.v1/a.tif,download",
    "/v1/files/FVA-1.v1/,download"
  })
  void givesEachPathToItsService(String path, String service) {
    assertEquals(Optional.of(service), RouteTable.bundled().owner(path));
  }

  @ParameterizedTest
  @CsvSource({"/v2/studies", "/q/health", "/v1", "/v1/submissionsX", "/v1/operations/other/7"})
  void leavesUnknownPathsWithoutAnOwner(String path) {
    assertEquals(Optional.empty(), RouteTable.bundled().owner(path));
  }

  @Test
  void prefersTheMoreLiteralPattern() {
    // given
    RouteTable table = RouteTable.parse(new StringReader("/a/{x}\tone\n/a/**\ttwo\n/a/b\tthree\n"));
    // then
    assertEquals(Optional.of("three"), table.owner("/a/b"));
    assertEquals(Optional.of("two"), table.owner("/a/b/c"));
  }

  @Test
  void tellsWhereTheTableIsAmbiguous() {
    // given
    RouteTable table = RouteTable.parse(new StringReader("/a/{x}/c\tone\n/a/b/{y}\ttwo\n"));
    // then
    assertEquals(List.of("one", "two"), table.owners("/a/b/c"));
  }

  @Test
  void refusesAPatternThatStandsTwice() {
    StringReader table = new StringReader("/a\tone\n/a\ttwo\n");
    assertThrows(IllegalArgumentException.class, () -> RouteTable.parse(table));
  }

  @Test
  void refusesALineWithoutAService() {
    StringReader table = new StringReader("/a\n");
    assertThrows(IllegalArgumentException.class, () -> RouteTable.parse(table));
  }
}
