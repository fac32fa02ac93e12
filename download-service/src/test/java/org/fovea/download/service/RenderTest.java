package org.fovea.download.service;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.luben.zstd.Zstd;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageFactsLine.Channel;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.layout.ChunkGridLayout;
import org.fovea.contract.layout.Layout;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.contract.layout.SegmentLayout.Plane;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RenderTest extends ServiceTest {
  private static final short[] PIXELS = {0, 1000, 2000, (short) 40000};

  private final String image = UUID.randomUUID().toString();

  @Test
  void theThumbnailOfAStripShowsItsPixels() throws Exception {
    Deposit deposit = segments();
    apply(deposit.published());

    Response answer = call().get("/v1/render/images/{id}/thumbnail", image);

    answer
        .then()
        .statusCode(200)
        .contentType("image/png")
        .header("Cache-Control", startsWith("public, no-cache"));
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
    assertEquals(2, picture.getWidth());
    assertEquals(0x000000, picture.getRGB(0, 0) & 0xFFFFFF);
    assertEquals(0x800000, picture.getRGB(1, 0) & 0xFFFFFF);
    assertEquals(0xFF0000, picture.getRGB(1, 1) & 0xFFFFFF);
  }

  @Test
  void aBrowserThatPrefersOtherImagesGetsThePicture() throws Exception {
    apply(segments().published());

    call()
        .header("Accept", "image/avif,image/webp,image/*,*/*;q=0.8")
        .get("/v1/render/images/{id}/thumbnail", image)
        .then()
        .statusCode(200)
        .contentType("image/png");
  }

  @Test
  void aThumbnailIsDrawnOnceAndKnownByItsTag() throws Exception {
    apply(segments().published());
    Response first = call().get("/v1/render/images/{id}/thumbnail?size=64", image);

    Response second = call().get("/v1/render/images/{id}/thumbnail?size=64", image);

    assertArrayEquals(first.asByteArray(), second.asByteArray());
    call()
        .header("If-None-Match", first.header("ETag"))
        .get("/v1/render/images/{id}/thumbnail?size=64", image)
        .then()
        .statusCode(304);
    call()
        .header("If-None-Match", first.header("ETag"))
        .head("/v1/render/images/{id}/thumbnail?size=64", image)
        .then()
        .statusCode(304);
    call()
        .head("/v1/render/images/{id}/thumbnail?size=64", image)
        .then()
        .statusCode(200)
        .header("Content-Length", String.valueOf(first.asByteArray().length));
  }

  @Test
  void aPlaneHoldsTheValuesAsTheyAre() throws Exception {
    apply(segments().published());

    assertArrayEquals(PIXELS, values(call().get("/v1/render/images/{id}/plane", image)));
    assertArrayEquals(
        new short[] {1000, (short) 40000},
        values(call().get("/v1/render/images/{id}/plane?region=1,0,1,2", image)));
  }

  @Test
  void chunksAreReadAndMissingOnesAreTheFillValue() throws Exception {
    byte[] chunk = Zstd.compress(shorts(ByteOrder.LITTLE_ENDIAN, PIXELS));
    Layout layout =
        new ChunkGridLayout(
            "cyx",
            "uint16",
            "little",
            "zstd",
            9,
            List.of(
                new ChunkGridLayout.Level("a.zarr/0/", "/", List.of(2, 2, 2), List.of(1, 2, 2))));
    Deposit deposit =
        new Deposit(store)
            .file("a.zarr/0/0/0/0", chunk)
            .image(image, "a.zarr/", "B7")
            .facts(facts(2, layout))
            .write();
    apply(deposit.published());

    assertArrayEquals(PIXELS, values(call().get("/v1/render/images/{id}/plane?c=0", image)));
    assertArrayEquals(
        new short[] {9, 9, 9, 9}, values(call().get("/v1/render/images/{id}/plane?c=1", image)));
    call().get("/v1/render/images/{id}/thumbnail", image).then().statusCode(200);
  }

  @Test
  void aPlaneIsKnownByItsTagUntilItIsWithdrawn() throws Exception {
    Deposit deposit = segments();
    apply(deposit.published());
    String url = "/v1/render/images/" + image + "/plane";

    String tag = call().get(url).header("ETag");

    call().header("If-None-Match", tag).get(url).then().statusCode(304).body(is(""));
    apply(deposit.withdrawn());
    call().get(url).then().statusCode(410).body("code", is("withdrawn"));
  }

  @Test
  void aPlaneThatIsNotThereIsSaidSo() throws Exception {
    apply(segments().published());

    call()
        .get("/v1/render/images/{id}/plane?c=1", image)
        .then()
        .statusCode(400)
        .body("code", is("no-such-plane"));
    call().get("/v1/render/images/{id}/plane?level=7", image).then().statusCode(400);
    call().get("/v1/render/images/{id}/plane?region=1,1,2,2", image).then().statusCode(400);
  }

  @Test
  void aBombCostsItsPictureAndNothingElse() throws Exception {
    Layout layout =
        new SegmentLayout(
            "uint16",
            "little",
            "deflate",
            1,
            1,
            List.of(
                new SegmentLayout.Level(
                    1 << 30,
                    1 << 20,
                    1 << 30,
                    1 << 20,
                    List.of(new Plane(0, 0, 0, "a.tif", List.of(0L), List.of(8L))))));
    Deposit deposit =
        new Deposit(store)
            .file("a.tif", new byte[8])
            .image(image, "a.tif", "B7")
            .facts(facts(1, layout))
            .write();
    apply(deposit.published());

    call()
        .get("/v1/render/images/{id}/thumbnail", image)
        .then()
        .statusCode(404)
        .body("code", is("picture-unavailable"));
    call().get("/v1/files/{a}.v1/a.tif", deposit.accession).then().statusCode(200);
  }

  @Test
  void aPrivateImageIsDrawnForItsOwnerOnly() throws Exception {
    Deposit deposit = segments();
    apply(deposit.inReview());

    callAs(deposit.owner, "depositor")
        .get("/v1/render/images/{id}/thumbnail", image)
        .then()
        .statusCode(200)
        .header("Cache-Control", startsWith("private, no-store"));
    call()
        .get("/v1/render/images/{id}/thumbnail", image)
        .then()
        .statusCode(404)
        .body("code", is("not-found"));
    call()
        .get("/v1/render/images/{id}/thumbnail", "no-uuid")
        .then()
        .statusCode(404)
        .body("code", is("not-found"));
    assertEquals(
        call().get("/v1/render/images/{id}/plane", "no-uuid").asString(),
        call().get("/v1/render/images/{id}/plane", image).asString().replace(image, "no-uuid"));
    apply(deposit.withdrawn());
    call().get("/v1/render/images/{id}/thumbnail", image).then().statusCode(410);
  }

  @Test
  void aPictureShowsTheVersionThatItsReaderMayRead() throws Exception {
    Deposit first = segments();
    StudyState published = first.published();
    apply(published);
    short[] later = {2000, 2000, 0, 0};

    apply(segments(first.revisionAfter(published), 8, later).inReview());

    String url = "/v1/render/images/" + image;
    assertArrayEquals(later, values(callAs(first.owner, "depositor").get(url + "/plane")));
    assertArrayEquals(PIXELS, values(call().get(url + "/plane")));
    assertEquals(0xFF0000, firstPixel(callAs(first.owner, "depositor").get(url + "/thumbnail")));
    assertEquals(0x000000, firstPixel(call().get(url + "/thumbnail")));
  }

  /** The first pixel of a picture. */
  private static int firstPixel(Response picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.asByteArray())).getRGB(0, 0) & 0xFFFFFF;
  }

  private Deposit segments() {
    return segments(new Deposit(store), 4, PIXELS);
  }

  /** The pixels in one strip behind so many bytes of header. */
  private Deposit segments(Deposit deposit, int header, short... pixels) {
    byte[] strip = shorts(ByteOrder.BIG_ENDIAN, pixels);
    Layout layout =
        new SegmentLayout(
            "uint16",
            "big",
            "none",
            1,
            1,
            List.of(
                new SegmentLayout.Level(
                    2,
                    2,
                    2,
                    2,
                    List.of(
                        new Plane(
                            0,
                            0,
                            0,
                            "a.tif",
                            List.of((long) header),
                            List.of((long) strip.length))))));
    byte[] file = ByteBuffer.allocate(header + strip.length).position(header).put(strip).array();
    return deposit.file("a.tif", file).image(image, "a.tif", "B7").facts(facts(1, layout)).write();
  }

  private ImageFactsLine facts(int channels, Layout layout) {
    return new ImageFactsLine(
        image,
        2,
        2,
        1,
        channels,
        1,
        "z",
        "uint16",
        null,
        null,
        null,
        null,
        List.of(new Channel("DAPI", "FF0000", 0.0, 2000.0)),
        layout);
  }

  private static short[] values(Response picture) throws Exception {
    picture.then().statusCode(200);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.asByteArray()));
    return ((DataBufferUShort) image.getRaster().getDataBuffer()).getData();
  }

  private static byte[] shorts(ByteOrder order, short... values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * 2).order(order);
    for (short value : values) {
      buffer.putShort(value);
    }
    return buffer.array();
  }
}
