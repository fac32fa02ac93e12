package org.fovea.ingest.inspection.em;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.ImageDescription;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.bytes.MemoryFolder;
import org.fovea.ingest.inspection.em.Mdoc.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MdocTest {

  @Test
  void valuesTitlesAndSectionsAreToldApart() {
    Mdoc mdoc =
        MdocParser.parse(
            "PixelSpacing = 2.5\r\nPixelSpacing = 9\r\n\r\n[T = SerialEM: a = b ]\r\n"
                + "T = unbracketed\r\nnoise\r\n[ZValue = 7]\r\nTiltAngle = -3.0\r\nEmpty =\r\n");

    assertEquals(Map.of("PixelSpacing", "2.5"), mdoc.global());
    assertEquals(List.of("SerialEM: a = b", "unbracketed"), mdoc.titles());
    assertEquals(7, mdoc.sections().get(0).number());
    assertEquals(Optional.of("-3.0"), mdoc.sections().get(0).value("TiltAngle"));
    assertEquals(Optional.empty(), mdoc.sections().get(0).value("Empty"));
  }

  @ParameterizedTest
  @CsvSource({
    "D:\\DATA\\frames\\TS_01_000_0.0.mrc, TS_01_000_0.0.mrc",
    "/gpfs/x/y.tif, y.tif",
    "y.eer, y.eer",
    "X:\\mixed/y.tif, y.tif"
  })
  void aPathOfAnySystemIsReducedToItsName(String path, String name) {
    assertEquals(name, MdocFacts.baseName(path));
  }

  @Test
  void aTiltSeriesOfTheCorporaIsReadWhole() throws IOException {
    Mdoc mdoc = corpus("mdoc/teamtomo_tilt_series.mdoc");
    MdocFacts facts = new MdocFacts(mdoc, "a.mdoc");

    TiltSeries series = facts.tiltSeries().orElseThrow();

    assertEquals(Optional.of("TS_01.mrc"), series.image());
    assertEquals(41, series.tilts().size());
    Tilt third = series.tilts().get(2);
    assertEquals(2, third.section());
    assertEquals(Optional.of(new BigDecimal("-2.99863")), third.angle());
    assertEquals(Optional.empty(), third.dose());
    assertEquals(Optional.of("8"), third.taken().text(EmQuantity.FRAMES));
    assertEquals(Optional.of("TS_01_002_-3.0.mrc"), third.movie());
    assertEquals(Optional.of(new BigDecimal("60.0006")), series.tilts().get(40).angle());
    EmAcquisition common = facts.common();
    assertEquals(Optional.of("5.4"), common.text(EmQuantity.PIXEL_SIZE));
    assertEquals(Optional.of("85.3"), common.text(EmQuantity.TILT_AXIS));
    assertEquals(Optional.of("105000"), common.text(EmQuantity.MAGNIFICATION));
    assertEquals(Optional.of("4"), common.text(EmQuantity.BINNING));
    assertEquals(Optional.empty(), common.text(EmQuantity.VOLTAGE));
  }

  @Test
  void whatOnlyTheFirstTiltHasIsNotSaidOfAll() throws IOException {
    MdocFacts facts = new MdocFacts(corpus("mdoc/cryoet_portal_close-TS_run1.mdoc"), "a.mdoc");

    List<Tilt> tilts = facts.tiltSeries().orElseThrow().tilts();

    assertEquals(9, tilts.size());
    assertEquals(Optional.of(new BigDecimal("2.35936")), tilts.get(0).dose());
    assertEquals(Optional.of("0.23594"), tilts.get(0).taken().text(EmQuantity.DOSE_PER_FRAME));
    assertEquals(Optional.of("300"), facts.common().text(EmQuantity.VOLTAGE));
    assertEquals(Optional.of("84.7"), facts.common().text(EmQuantity.TILT_AXIS));
    assertEquals(Optional.empty(), facts.common().text(EmQuantity.DOSE_PER_FRAME));
    assertEquals(Optional.empty(), tilts.get(1).dose());
    assertEquals(Optional.of("TS_run1_9.tiff"), tilts.get(8).movie());
  }

  @Test
  void aFrameSetDescribesItsMovie() throws IOException {
    byte[] text = EmTexts.corpus("mdoc/teamtomo_frame_set_single.mdoc");

    ImageDescription movie = inspect(text).descriptions().get(0);

    assertEquals(List.of("s_mmm_00993_33.0_Oct08_07.39.05.tif"), movie.files());
    assertEquals(
        List.of(
            "Acceleration voltage = 300 kilovolt",
            "Pixel size = 1.2827 angstrom",
            "Magnification = 33000",
            "Binning = 0.5",
            "Gain reference = SuperRef_s_mmm_00000_-15.0_Oct08_01.59.24.dm4",
            "Dose per frame = 0.63824 electron/angstrom^2",
            "Tilt angle = 32.984 degree",
            "Exposure dose = 7.65892 electron/angstrom^2",
            "Frames = 12",
            "Defocus = -5.08286 micrometer",
            "Acquisition time = 08-Oct-21  07:39:08"),
        EmTexts.lines(movie));
    assertEquals("ExposureDose", movie.attributes().get(7).source());
    assertEquals("mdoc", movie.attributes().get(7).valueQualifiers().get(0).value());
    assertEquals("a.mdoc", movie.attributes().get(7).valueQualifiers().get(1).value());
  }

  @Test
  void aStackIsToldItsAnglesInOrder() throws IOException {
    List<ImageDescription> described =
        inspect(EmTexts.corpus("mdoc/cryoet_portal_foo-TS_run1.mdoc")).descriptions();

    assertEquals(List.of("TS_run1.mrc"), described.get(0).files());
    assertEquals(
        List.of("-0.00499939", "2.013", "-1.98", "-4.38", "4.28"),
        described.get(0).attributes().stream()
            .filter(attribute -> attribute.key().equals("Tilt angle"))
            .map(attribute -> attribute.number().toPlainString())
            .toList());
    assertEquals(6, described.size());
  }

  @ParameterizedTest
  @CsvSource({
    "teamtomo_tilt_series, TILT_SERIES, 41",
    "cryoet_portal_close-TS_run1, TILT_SERIES, 9",
    "cryoet_portal_foo-TS_run1, TILT_SERIES, 5",
    "teamtomo_frame_set_single, FRAME_SET, 1",
    "teamtomo_frame_set_multiple, FRAME_SET, 21",
    "teamtomo_montage_section, MONTAGE, 63"
  })
  void everyMdocOfTheCorporaIsKnownForWhatItIs(String name, Content content, int sections)
      throws IOException {
    Mdoc mdoc = corpus("mdoc/" + name + ".mdoc");

    assertEquals(content, mdoc.content());
    assertEquals(sections, mdoc.sections().size());
    assertTrue(mdoc.complete());
  }

  @Test
  void theSectionOfAWholeMontageIsNoneOfItsPieces() throws IOException {
    EmAcquisition common =
        new MdocFacts(corpus("mdoc/teamtomo_montage_section.mdoc"), "a.mdoc").common();

    assertEquals(Optional.of("135"), common.text(EmQuantity.MAGNIFICATION));
    assertEquals(Optional.of("656.139"), common.text(EmQuantity.PIXEL_SIZE));
    assertEquals(Optional.of("-86.7"), common.text(EmQuantity.TILT_AXIS));
  }

  @Test
  void moreSectionsThanAnyoneTakesAreNotKept() {
    assertEquals(false, MdocParser.parse("[ZValue = 1]\n".repeat(20_001)).complete());
  }

  @Property(tries = 500)
  void anyTextIsRead(@ForAll String text) {
    Findings found =
        new MdocInspection(new MemoryFolder().with("a.mdoc", "[ZValue = 1]\n" + text), "a.mdoc")
            .inspect();

    assertEquals(0, found.files().get(0).series().size());
  }

  private static Mdoc corpus(String path) throws IOException {
    return MdocParser.parse(new String(EmTexts.corpus(path), UTF_8));
  }

  private static InspectedFile inspect(byte[] text) {
    return new MdocInspection(new MemoryFolder().with("a.mdoc", text), "a.mdoc")
        .inspect()
        .files()
        .get(0);
  }
}
