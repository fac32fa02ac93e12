package org.fovea.ingest.form.bia;

import static org.fovea.ingest.form.bia.Corpus.findings;
import static org.fovea.ingest.form.bia.Corpus.texts;
import static org.fovea.ingest.form.bia.Submission.file;
import static org.fovea.ingest.form.bia.Submission.image;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.validation.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Published file lists, and what they say of files and images. */
class ListsCorpusTest {

  private static final String FIELD = "WARNING field-missing ";

  private Corpus corpus;

  @BeforeEach
  void findCorpora() {
    corpus = Corpus.of(getClass());
  }

  /** S-BIAD1492 with its lists and every file that they name. */
  private Submission nuclei() throws IOException {
    Submission submission = corpus.submission("S-BIAD1492.json");
    for (String list : List.of("bbc024_images.json", "bbc024_masks.json")) {
      String path = "filelists/S-BIAD1492/" + list;
      corpus.with(submission, path, path);
      for (JsonNode entry : corpus.json(path)) {
        String file = entry.get("path").asText();
        submission.file(file, entry.get("size").asLong(), List.of()).inspected(file);
      }
    }
    return submission;
  }

  @Test
  void theNucleiLackAnAnnotationTypeAlone() throws IOException {
    assertEquals(
        List.of(FIELD + "/section/subsections/12 Annotation type"), findings(nuclei().read()));
  }

  @Test
  void theNucleiAreWhatTheirListsSay() throws IOException {
    FormReading reading = nuclei().read();
    JsonNode images = corpus.json("filelists/S-BIAD1492/bbc024_images.json");
    JsonNode masks = corpus.json("filelists/S-BIAD1492/bbc024_masks.json");
    assertEquals(images.size() + masks.size(), reading.files().size());
    assertEquals(images.size() + masks.size(), reading.images().size());
    for (JsonNode entry : images) {
      checkFile(reading, entry, "Study Component-1", "image");
    }
    for (JsonNode entry : masks) {
      checkFile(reading, entry, "Annotations-1", "segmentation");
    }
  }

  private static void checkFile(FormReading reading, JsonNode entry, String dataset, String role) {
    String path = entry.get("path").asText();
    List<String> attributes = new ArrayList<>();
    entry
        .get("attributes")
        .forEach(a -> attributes.add(a.get("name").asText() + "=" + a.get("value").asText()));
    assertEquals(List.of(dataset), file(reading, path).datasets());
    assertEquals(role, file(reading, path).role());
    assertEquals(attributes, texts(file(reading, path).attributes()));
    assertEquals(attributes, texts(image(reading, dataset + "/" + path).attributes()));
  }

  @Test
  void aMaskOfAnImageThatWasNotSentIsWarnedAboutAtItsSource() throws IOException {
    Submission submission = corpus.submission("S-BIAD1492.json");
    String path = "filelists/S-BIAD1492/bbc024_masks.json";
    corpus.with(submission, path, path);
    for (JsonNode entry : corpus.json(path)) {
      submission.file(entry.get("path").asText(), entry.get("size").asLong(), List.of());
    }
    List<Finding> found = Submission.found(submission.read(), "source-image-missing");
    assertEquals(corpus.json(path).size(), found.size());
    assertEquals("/0/attributes/1/value", found.get(0).pointer());
    assertEquals(path, found.get(0).file());
  }

  @Test
  void aDirectoryOfAnAnnotationListSpeaksForItsFiles() throws IOException {
    Submission submission = corpus.submission("S-BIADTEST.json");
    corpus.with(
        submission,
        "filelists/S-BIADTEST_file_list_annotations_and_images.json",
        "file_list_annotations_1.json");
    FormReading reading =
        submission
            .file("study_component1/im06.png", 3, List.of())
            .file("study_component2/im06.png", 24649, List.of())
            .file("study_component1/ann01-05/01.csv", 11, List.of())
            .file("study_component1/ann06-10.json", 12, List.of())
            .read();
    assertEquals(
        List.of("AnnotationsIn=None", "Source image=study_component1/im06.png", "metadata1=None"),
        texts(file(reading, "study_component1/ann01-05/01.csv").attributes()));
    assertEquals(
        List.of("study_component1/im08.png"),
        Submission.found(reading, "source-image-missing").stream().map(Finding::value).toList());
    assertEquals(List.of(), Submission.found(reading, "listed-file-missing"));
  }

  @Test
  void filesOfTheStudyItselfBelongToNoDataset() throws IOException {
    Submission submission = corpus.submission("S-BSSTTEST_files_direct.json");
    for (String path : List.of("path1.czi", "path2.csv", "path3.czi")) {
      submission.file(path, 1222831936, List.of());
    }
    FormReading reading = submission.inspected("path1.czi").read();
    assertEquals(
        List.of(
            FIELD + "/section Keyword",
            FIELD + "/section License",
            FIELD + "/section/subsections/0 E-mail"),
        findings(reading));
    assertEquals(List.of(), reading.datasets());
    assertEquals(List.of(), file(reading, "path2.csv").datasets());
    assertEquals(
        List.of("Description=Description 1", "Type=Some file type"),
        texts(image(reading, "path1.czi").attributes()));
  }
}
