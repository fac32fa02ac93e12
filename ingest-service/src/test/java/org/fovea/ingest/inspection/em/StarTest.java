package org.fovea.ingest.inspection.em;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fovea.ingest.inspection.ImageDescription;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.Remark;
import org.fovea.ingest.inspection.bytes.MemoryFolder;
import org.fovea.ingest.inspection.em.StarSummary.OpticsGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cryoet_portal_relion_3_star | : 22 x 6",
        "cryoet_portal_relion_4_star | optics: 11 x 1, particles: 24 x 6",
        "relion_tutorial_run_it025_optimiser_3D | ''",
        "teamtomo_default_pipeline | pipeline_processes: 4 x 31, pipeline_nodes: 2 x 74, "
            + "pipeline_input_edges: 2 x 48, pipeline_output_edges: 2 x 72",
        "teamtomo_one_loop | : 12 x 16",
        "teamtomo_postprocess | fsc: 7 x 49, guinier: 3 x 49",
        "teamtomo_rln3.1_data_style | block_1: 7 x 1, block_2: 5 x 2, block_3: 5 x 2"
      })
  void everyTableOfTheCorporaIsCounted(String name, String tables) throws IOException {
    StarSummary summary = EmTexts.star(EmTexts.corpus("star/" + name + ".star"));

    assertEquals(
        tables,
        String.join(
            ", ",
            summary.tables().stream()
                .map(t -> t.block() + ": " + t.columns().size() + " x " + t.rows())
                .toList()));
    assertEquals(0, summary.oddRows());
    assertTrue(summary.complete());
  }

  @Test
  void opticsGroupsOfRelionFourAreJoinedToTheirImages() throws IOException {
    StarSummary summary = EmTexts.star(EmTexts.corpus("star/cryoet_portal_relion_4_star.star"));

    assertEquals(1, summary.opticsGroups().size());
    OpticsGroup group = summary.opticsGroups().get(0);
    assertEquals("opticsGroup1", group.name());
    assertEquals(Optional.of("300.000000"), group.particles().text(EmQuantity.VOLTAGE));
    assertEquals(Optional.of("2.700000"), group.particles().text(EmQuantity.SPHERICAL_ABERRATION));
    assertEquals(Optional.empty(), group.particles().text(EmQuantity.AMPLITUDE_CONTRAST));
    assertEquals(Optional.of("1"), group.particles().text(EmQuantity.PIXEL_SIZE));
    assertEquals(Optional.of("128"), group.particles().text(EmQuantity.IMAGE_SIZE));
    assertEquals(
        Set.of(
            "tomograms/TS_001/TS_001_aligned.st",
            "tomograms/TS_002/TS_002_aligned.st",
            "tomograms/TS_003/TS_003_aligned.st"),
        group.micrographFiles());
    assertEquals(6, group.particleFiles().size());
    assertTrue(group.particleFiles().contains("rec/TS_001/particles/subtomo_91.mrc"));
  }

  @Test
  void imagesWithoutAGroupBelongToTheOnlyOne() throws IOException {
    StarSummary summary = EmTexts.star(EmTexts.corpus("star/teamtomo_rln3.1_data_style.star"));

    assertEquals(1, summary.opticsGroups().size());
    OpticsGroup group = summary.opticsGroups().get(0);
    assertEquals("1", group.id());
    assertEquals(Optional.of("0.070000"), group.particles().text(EmQuantity.AMPLITUDE_CONTRAST));
    assertEquals(Optional.of("1.04000"), group.particles().text(EmQuantity.PIXEL_SIZE));
    assertEquals(Optional.empty(), group.micrographs().text(EmQuantity.PIXEL_SIZE));
    assertEquals(Set.of("0001_sum_particles.mrcs"), group.particleFiles());
    assertEquals(Set.of("0001_sum.mrc", "0002_sum.mrc"), group.micrographFiles());
  }

  @ParameterizedTest
  @CsvSource({"cryoet_portal_relion_3_star, 1.7005, 6", "teamtomo_one_loop, 5, 16"})
  void rowsOfRelionThreeGiveTheirPixelSizeByMagnification(String name, String size, int files)
      throws IOException {
    StarSummary summary = EmTexts.star(EmTexts.corpus("star/" + name + ".star"));

    assertEquals(1, summary.opticsGroups().size());
    OpticsGroup group = summary.opticsGroups().get(0);
    assertEquals(Optional.of(size), group.particles().text(EmQuantity.PIXEL_SIZE));
    assertEquals(files, group.particleFiles().size());
  }

  @Test
  void micrographsAreDescribedByTheirOwnPixelSize() {
    String star =
        """
        data_optics
        loop_
        _rlnOpticsGroup #1
        _rlnVoltage #2
        _rlnMicrographPixelSize #3
        1 200 0.885
        2 300 1.06
        data_micrographs
        loop_
        _rlnMicrographName #1
        _rlnOpticsGroup #2
        MotionCorr/job002/a.mrc 1
        'MotionCorr/job002/b c.mrc' 2
        odd
        """;

    InspectedFile file = inspect(star);

    assertEquals(
        List.of(List.of("MotionCorr/job002/a.mrc"), List.of("MotionCorr/job002/b c.mrc")),
        file.descriptions().stream().map(ImageDescription::files).toList());
    assertEquals(
        List.of("Acceleration voltage = 300 kilovolt", "Pixel size = 1.06 angstrom"),
        EmTexts.lines(file.descriptions().get(1)));
    assertEquals(
        List.of(Remark.note("1 of its rows have not as many cells as their table has columns")),
        file.remarks());
  }

  @Test
  void opticsWrittenAsSingleValuesAreATableOfOneRow() {
    StarSummary summary =
        EmTexts.star("data_optics\n_rlnOpticsGroup 1\n_rlnVoltage 200.0\n".getBytes(UTF_8));

    assertEquals(
        Optional.of("200.0"), summary.opticsGroups().get(0).particles().text(EmQuantity.VOLTAGE));
  }

  @Test
  void quotesProtectSpaceAndCommentsEndALine() {
    assertEquals(List.of("a b", "c", "d'e"), StarCells.of(" 'a b'\t\"c\" d'e # f"));
  }

  @Test
  void anEndlessLineIsCut() {
    StarSummary summary = EmTexts.star(("data_\nloop_\n_a #1\n" + "x".repeat(200_000)).getBytes());

    assertEquals(1, summary.tables().get(0).rows());
  }

  @Test
  void moreFilesThanAreRememberedAreToldSo() {
    StringBuilder text = new StringBuilder("data_\nloop_\n_rlnMicrographName #1\n");
    for (int i = 0; i < 20_001; i++) {
      text.append(i).append(".mrc\n");
    }

    assertFalse(EmTexts.star(text.toString().getBytes(UTF_8)).complete());
  }

  @Property(tries = 500)
  void anyTextIsRead(@ForAll String text) {
    InspectedFile file = inspect("data_\nloop_\n_rlnVoltage\n_rlnImageName\n" + text);

    assertEquals(0, file.series().size());
  }

  private static InspectedFile inspect(String text) {
    return new StarInspection(new MemoryFolder().with("a.star", text), "a.star")
        .inspect()
        .files()
        .get(0);
  }
}
