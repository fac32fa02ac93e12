package org.fovea.metadata.intake;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.DocumentLine;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.PlateLine;
import org.fovea.contract.content.ResultRowLine;
import org.fovea.contract.content.ResultTableLine;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.WellLine;
import org.fovea.contract.event.StudyState;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.fovea.metadata.testing.Sample;
import org.fovea.metadata.testing.SampleContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content that would be an ambiguous record is refused, and its refusal says why. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContentLawsTest {

  private static final String OTHER_STUDY = "00000000-0000-0000-0000-000000000001";

  @Inject Deposits deposits;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STUDY         | 0 | The content has 0 study lines, not one.
          STUDY         | 2 | The content has 2 study lines, not one.
          FILES         | 2 | 4 files share a path, first: images/B7_0.ome.tiff.
          DOCUMENTS     | 2 | 2 documents share a path
          DATASETS      | 2 | 1 datasets share a path, first: screenA.
          PLATES        | 2 | 2 plates share a screen and name
          WELLS         | 2 | 3 wells share a place
          IMAGES        | 2 | 3 images share a key
          RESULT_TABLES | 2 | 1 result tables share a name
          DATASETS      | 0 | 2 plates name a dataset that is not there
          DATASETS      | 0 | 3 images name a dataset that is not there
          PLATES        | 0 | 3 wells name a plate that is not there
          RESULT_TABLES | 0 | 3 result rows name a table that is not there
          """)
  void whatComesTwiceOrIsMissingIsNamed(ChunkKind kind, int times, String reason) {
    // given
    Deposit deposit =
        deposits.prepared(
            "somebody",
            (study, accession, title) ->
                new Repeated(new SampleContent(study, accession, title), kind, times));

    // when
    deposits.send(deposit.event());

    // then
    refusedFor(deposit, reason);
  }

  @Test
  void studyLineOfAnotherStudyIsNamed() {
    // given
    Deposit deposit =
        deposits.prepared(
            "somebody",
            (study, accession, title) -> new SampleContent(OTHER_STUDY, accession, title));

    // when
    deposits.send(deposit.event());

    // then
    refusedFor(deposit, "The content root's study line's id is " + OTHER_STUDY);
  }

  @Test
  void studyWithoutATitleIsNamed() {
    // given
    Deposit deposit =
        deposits.prepared(
            "somebody", (study, accession, title) -> new SampleContent(study, accession, " "));

    // when
    deposits.send(deposit.event());

    // then
    refusedFor(deposit, "The study has no title.");
  }

  private void refusedFor(Deposit deposit, String reason) {
    StudyState state = deposits.awaitState(deposit, StudyState.State.REFUSED);
    assertThat(state.refusals(), hasItem(containsString(reason)));
  }

  /** A sample with its lines of one kind so many times. */
  private record Repeated(Sample whole, ChunkKind kind, int times) implements Sample {

    @Override
    public List<StudyLine> studyLines() {
      return lines(ChunkKind.STUDY, whole.studyLines());
    }

    @Override
    public List<DocumentLine> documents(
        String studyKey, byte[] studyBytes, String libraryKey, byte[] libraryBytes) {
      return lines(
          ChunkKind.DOCUMENTS, whole.documents(studyKey, studyBytes, libraryKey, libraryBytes));
    }

    @Override
    public List<DatasetLine> datasets() {
      return lines(ChunkKind.DATASETS, whole.datasets());
    }

    @Override
    public List<FileLine> files() {
      return lines(ChunkKind.FILES, whole.files());
    }

    @Override
    public List<PlateLine> plates() {
      return lines(ChunkKind.PLATES, whole.plates());
    }

    @Override
    public List<WellLine> wells() {
      return lines(ChunkKind.WELLS, whole.wells());
    }

    @Override
    public List<ImageLine> images() {
      return lines(ChunkKind.IMAGES, whole.images());
    }

    @Override
    public List<ResultTableLine> tables() {
      return lines(ChunkKind.RESULT_TABLES, whole.tables());
    }

    @Override
    public List<ResultRowLine> rows() {
      return lines(ChunkKind.RESULT_ROWS, whole.rows());
    }

    private <T> List<T> lines(ChunkKind of, List<T> all) {
      return kind == of
          ? Collections.nCopies(times, all).stream().flatMap(List::stream).toList()
          : all;
    }
  }
}
