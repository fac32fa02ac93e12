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
import org.fovea.client.metadata.FactsApi;
import org.fovea.client.metadata.model.Dataset;
import org.fovea.client.metadata.model.FactField;
import org.fovea.client.metadata.model.ObservedValue;
import org.fovea.client.metadata.model.StudyFile;
import org.fovea.client.search.SearchApi;
import org.fovea.client.search.model.Facet;
import org.fovea.client.search.model.HitType;
import org.fovea.client.search.model.SearchAnswer;
import org.fovea.client.search.model.SearchHit;

/**
 * A guided tour of a running Fovea with a small study for each form. Any step that is not true ends
 * it with a failure.
 */
public final class Tour {
  private static final int THUMBNAILS = 8;
  private static final int TRIES = 200;
  private static final List<String> FACETS = List.of("Control Type", "Phenotype");

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
   * Walks through a screen.
   *
   * @param screen folder of the screen to deposit
   * @param gene a gene symbol that the screen targets
   */
  public void screen(Path screen, String gene) {
    step(
        () -> {
          String accession = publish(screen);
          search(accession, gene);
          file(accession);
        });
  }

  /**
   * Walks through stacks whose file lists tell genotypes.
   *
   * @param stacks folder to deposit
   * @param genotype one of a few stacks
   */
  public void stacks(Path stacks, String genotype) {
    step(
        () -> {
          String accession = publish(stacks);
          images(accession, "\"Genotype\" = \"" + genotype + "\"", "SNR");
          file(accession);
        });
  }

  /**
   * Walks through movies, told in an image set as EMPIAR has them.
   *
   * @param movies folder to deposit
   * @param filter what some of the movies are, by their mdoc
   */
  public void movies(Path movies, String filter) {
    step(
        () -> {
          String accession = publish(movies);
          facts(accession);
          images(accession, filter, "Exposure dose");
          file(accession);
        });
  }

  /** Tells where to look on. */
  public void farewell() {
    String base = admin.baseUrl();
    out.println("Look at it:");
    out.println("  studies  " + base + "/v1/studies");
    out.println("  search   " + base + "/v1/search?type=well&facet=Gene%20Symbol");
    out.println("  contract " + base + "/docs");
  }

  private interface Step {
    void walk()
        throws org.fovea.client.ingest.invoker.ApiException,
            org.fovea.client.metadata.invoker.ApiException,
            org.fovea.client.search.invoker.ApiException;
  }

  private static void step(Step step) {
    try {
      step.walk();
    } catch (org.fovea.client.ingest.invoker.ApiException e) {
      throw new Failure(Problems.text(e.getCode(), e.getResponseBody()));
    } catch (org.fovea.client.metadata.invoker.ApiException e) {
      throw new Failure(Problems.text(e.getCode(), e.getResponseBody()));
    } catch (org.fovea.client.search.invoker.ApiException e) {
      throw new Failure(Problems.text(e.getCode(), e.getResponseBody()));
    }
  }

  private String publish(Path study)
      throws org.fovea.client.ingest.invoker.ApiException,
          org.fovea.client.metadata.invoker.ApiException {
    RoleKeys keys = RoleKeys.mint(admin, folder.resolve("keys"));
    String accession = deposit(study, admin.as(keys.of(Role.DEPOSITOR)));
    new Curation(admin.as(keys.of(Role.CURATOR)), out).publish(accession);
    out.println("  study    " + admin.baseUrl() + "/studies/" + accession);
    out.println("  record   " + admin.baseUrl() + "/v1/studies/" + accession);
    out.println("  files    " + admin.baseUrl() + "/v1/files/" + accession + ".v1/");
    return accession;
  }

  private String deposit(Path study, Connection depositor) {
    out.println("A depositor sends " + study + ":");
    try (TerminalProgress progress = new TerminalProgress(out)) {
      Deposit deposit = new Deposit(depositor, study, progress);
      Submission submission = deposit.finish(deposit.open());
      out.println("  it is " + submission.getAccession());
      return submission.getAccession();
    }
  }

  private void search(String accession, String gene)
      throws org.fovea.client.search.invoker.ApiException {
    String filter = "\"Gene Symbol\" = \"" + gene + "\"";
    out.println("Anybody searches wells where " + filter + ":");
    SearchAnswer wells = awaitHits(HitType.WELL, filter, FACETS);
    wells.getHits().stream()
        .limit(4)
        .forEach(hit -> out.println("  " + hit.getTitle() + "  " + hit.getUrl()));
    wells.getFacets().forEach(this::facet);
    SearchAnswer images = awaitHits(HitType.IMAGE, filter, FACETS);
    out.printf(
        "  %d wells, %d images of %s in %s%n",
        wells.getTotal(), images.getTotal(), gene, accession);
    thumbnails(images.getHits());
  }

  private void images(String accession, String filter, String facet)
      throws org.fovea.client.search.invoker.ApiException {
    out.println("Anybody searches images where " + filter + ":");
    SearchAnswer images = awaitHits(HitType.IMAGE, filter, List.of(facet));
    images.getFacets().forEach(this::facet);
    out.printf("  %d images in %s%n", images.getTotal(), accession);
    thumbnails(images.getHits());
  }

  private void facts(String accession) throws org.fovea.client.metadata.invoker.ApiException {
    for (Dataset dataset :
        new DatasetsApi(anybody.metadata()).listDatasets(accession, null, null, null).getItems()) {
      out.println("What was declared of " + dataset.getName() + ", beside what was observed:");
      new FactsApi(anybody.metadata())
          .getDatasetFacts(accession, dataset.getPath()).getFields().stream()
              .filter(fact -> fact.getDeclared() != null && !fact.getObserved().isEmpty())
              .forEach(this::fact);
    }
  }

  private void fact(FactField fact) {
    ObservedValue most = fact.getObserved().get(0);
    out.printf(
        "  %s: %s declared, %s in %d images: %s%n",
        fact.getField(),
        fact.getDeclared(),
        most.getValue(),
        most.getImages(),
        fact.getVerdict().getValue());
    if (fact.getVerdict() != FactField.VerdictEnum.EQUAL) {
      throw new Failure(fact.getField() + " is not as declared.");
    }
  }

  private void facet(Facet facet) {
    String values =
        facet.getValues().stream()
            .map(value -> value.getValue() + " " + value.getCount())
            .collect(Collectors.joining(", "));
    out.println("  facet " + facet.getKey() + ": " + values + "; without " + facet.getMissing());
  }

  private SearchAnswer awaitHits(HitType type, String filter, List<String> facets)
      throws org.fovea.client.search.invoker.ApiException {
    SearchApi api = new SearchApi(anybody.search());
    for (int attempt = 0; attempt < TRIES; attempt++) {
      SearchAnswer answer = api.search(type, null, filter, facets, null, null, 50, null);
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
}
