package org.fovea.e2e.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoresPageTest {

  @Test
  void pageHasExactlyTheBehavioursThatAreTested() {
    Map<Behaviour, List<String>> cells = StoresPage.cells();
    assertTrue(
        StoresPage.read().contains(StoresPage.table(cells)),
        "-Dfovea.regenerate=true writes the table");
    assertEquals(Behaviour.values().length, StoresPage.rows().size());
    cells.forEach(
        (behaviour, seen) ->
            assertTrue(!seen.contains(StoresPage.NOT_SEEN), "nobody saw " + behaviour));
  }

  @Test
  void saysWhichStoresWereNotTried() {
    List<String> tried = Stores.all().stream().map(StoreProcess::toString).toList();
    List<String> left = StoresPage.STORES.stream().filter(store -> !tried.contains(store)).toList();
    left.forEach(
        store ->
            System.out.printf(
                "SKIPPED: %d behaviours of %s; give its program as -Dfovea.minio=FILE%n",
                Behaviour.values().length, store));
    assertEquals(StoresPage.STORES.size(), tried.size() + left.size());
  }
}
