package org.fovea.cli.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fovea.cli.connect.Connection;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.connect.Problems;
import org.fovea.cli.connect.Waits;
import org.fovea.cli.deposit.Deposit;
import org.fovea.cli.deposit.TerminalProgress;
import org.fovea.client.ingest.model.Role;
import org.fovea.client.ingest.model.Submission;
import org.fovea.client.metadata.DatasetsApi;
import org.fovea.client.metadata.model.StudyFile;
import org.fovea.client.search.SearchApi;
import org.fovea.client.search.model.Facet;
import org.fovea.client.search.model.HitType;
import org.fovea.client.search.model.SearchAnswer;
import org.fovea.client.search.model.SearchHit;

/**
 * A guided tour of a running Fovea with one small screen. Any step that is not true ends it with a
 * failure.
 */
public final class Tour {
  private static final int THUMBNAILS = 8;
  private static final int TRIES = 200;

  private final Connection admin;
  private final Connection anybody;
  private final Path folder;
  private final PrintStream out;
  private final Bytes bytes;

  /**
   * @param admin connection with an admin's key, to mint a key per role
   * @param folder where keys and pictures are kept
   */
  public Tour(Connection admin, Path folder, PrintStream out) {
    this.admin = admin;
    this.anybody = new Connection(admin.baseUrl(), java.util.Optional.empty());
    this.folder = folder;
    this.out = out;
    this.bytes = new Bytes();
  }

  /**
   * Walks the tour.
   *
   * @param screen folder of the screen to deposit
   * @param gene a gene symbol that the screen targets
   */
  public void walk(Path screen, String gene) {
    try {
      RoleKeys keys = RoleKeys.mint(admin, folder.resolve("keys"));
      out.println("Keys per role are in " + folder.resolve("keys") + ".");
      String accession = deposit(screen, admin.as(keys.of(Role.DEPOSITOR)));
      new Curation(admin.as(keys.of(Role.CURATOR)), out).publish(accession);
      search(accession, gene);
      file(accession);
      farewell(accession);
    } catch (org.fovea.client.ingest.invoker.ApiException e) {
      throw new Failure(Problems.text(e.getCode(), e.getResponseBody()));
    } catch (org.fovea.client.metadata.invoker.ApiException e) {
      throw new Failure(Problems.text(e.getCode(), e.getResponseBody()));
    } catch (org.fovea.client.search.invoker.ApiException e) {
      throw new Failure(Problems.text(e.getCode(), e.getResponseBody()));
    }
  }

  private String deposit(Path screen, Connection depositor) {
    out.println("A depositor sends " + screen + ":");
    try (TerminalProgress progress = new TerminalProgress(out)) {
      Deposit deposit = new Deposit(depositor, screen, progress);
      Submission submission = deposit.finish(deposit.open());
      out.println("  it is " + submission.getAccession());
      return submission.getAccession();
    }
  }

  private void search(String accession, String gene)
      throws org.fovea.client.search.invoker.ApiException {
    String filter = "\"Gene Symbol\" = \"" + gene + "\"";
    out.println("Anybody searches wells where " + filter + ":");
    SearchAnswer wells = awaitHits(HitType.WELL, filter);
    wells.getHits().stream()
        .limit(4)
        .forEach(hit -> out.println("  " + hit.getTitle() + "  " + hit.getUrl()));
    wells.getFacets().forEach(this::facet);
    SearchAnswer images = awaitHits(HitType.IMAGE, filter);
    out.printf(
        "  %d wells, %d images of %s in %s%n",
        wells.getTotal(), images.getTotal(), gene, accession);
    thumbnails(images.getHits());
  }

  private void facet(Facet facet) {
    String values =
        facet.getValues().stream()
            .map(value -> value.getValue() + " " + value.getCount())
            .collect(Collectors.joining(", "));
    out.println("  facet " + facet.getKey() + ": " + values + "; without " + facet.getMissing());
  }

  private SearchAnswer awaitHits(HitType type, String filter)
      throws org.fovea.client.search.invoker.ApiException {
    SearchApi api = new SearchApi(anybody.search());
    for (int attempt = 0; attempt < TRIES; attempt++) {
      SearchAnswer answer =
          api.search(
              type, null, filter, List.of("Control Type", "Phenotype"), null, null, 50, null);
      if (answer.getTotal() > 0) {
        return answer;
      }
      Waits.pause(150);
    }
    throw new Failure("No " + type + " was found where " + filter + ".");
  }

  private void thumbnails(List<SearchHit> images) {
    Path pictures = folder.resolve("thumbnails");
    try {
      Files.createDirectories(pictures);
      for (SearchHit image : images.subList(0, Math.min(THUMBNAILS, images.size()))) {
        byte[] png = bytes.get(image.getThumbnail());
        if (png.length < 8 || png[1] != 'P' || png[2] != 'N' || png[3] != 'G') {
          throw new Failure("The thumbnail of " + image.getTitle() + " is no PNG.");
        }
        Files.write(pictures.resolve(image.getTitle().replaceAll("\\W+", "_") + ".png"), png);
      }
      out.println("  thumbnails saved in " + pictures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void file(String accession) throws org.fovea.client.metadata.invoker.ApiException {
    StudyFile file =
        new DatasetsApi(anybody.metadata())
            .listFiles(accession, null, null, null, 1, null, null)
            .getItems()
            .get(0);
    out.println("Anybody downloads " + file.getPath() + ":");
    byte[] content = bytes.get(file.getUrl());
    String sha256 = Bytes.sha256(content);
    if (!sha256.equals(file.getSha256()) || content.length != file.getSize()) {
      throw new Failure(file.getPath() + " is not what the record says: sha256 " + sha256 + ".");
    }
    out.printf("  %d bytes, sha256 %s as recorded%n", content.length, sha256);
  }

  private void farewell(String accession) {
    String base = admin.baseUrl();
    out.println("Look at it:");
    out.println("  study    " + base + "/studies/" + accession);
    out.println("  record   " + base + "/v1/studies/" + accession);
    out.println("  files    " + base + "/v1/files/" + accession + ".v1/");
    out.println("  search   " + base + "/v1/search?type=well&facet=Gene%20Symbol");
    out.println("  contract " + base + "/docs");
  }
}
