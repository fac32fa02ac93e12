package org.fovea.download.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.contract.layout.SegmentLayout.Level;
import org.fovea.contract.layout.SegmentLayout.Plane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our decoders against the TIFF files another implementation writes. */
class TiffCodecsTest {
  private static final int SIZE = 200;

  @ParameterizedTest
  @CsvSource({
    "LZW, lzw, 2",
    "LZW, lzw, 65536",
    "PackBits, packbits, 3",
    "Deflate, deflate, 65536",
    "ZLib, deflate, 9"
  })
  void everyPixelOfATiffIsRead(String compression, String codec, int bound) throws IOException {
    int[] pixels = new Random(bound).ints(SIZE * SIZE, 0, bound).toArray();
    byte[] tiff = written(pixels, compression);

    PlaneReader reader =
        PlaneReader.of(layout(tiff, codec), new Bytes().with("f", tiff), Bytes.budget());
    double[] read = Bytes.plane(reader, new PlaneKey(0, 0, 0, 0), new Region(0, 0, SIZE, SIZE));

    assertArrayEquals(Arrays.stream(pixels).asDoubleStream().toArray(), read);
  }

  private static byte[] written(int[] pixels, String compression) throws IOException {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_USHORT_GRAY);
    short[] data = ((DataBufferUShort) image.getRaster().getDataBuffer()).getData();
    IntStream.range(0, pixels.length).forEach(i -> data[i] = (short) pixels[i]);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionType(compression);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    }
    return out.toByteArray();
  }

  private static SegmentLayout layout(byte[] tiff, String codec) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
    try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(tiff))) {
      reader.setInput(stream);
      TIFFDirectory directory = TIFFDirectory.createFromMetadata(reader.getImageMetadata(0));
      int rows = directory.getTIFFField(BaselineTIFFTagSet.TAG_ROWS_PER_STRIP).getAsInt(0);
      TIFFField predictor = directory.getTIFFField(BaselineTIFFTagSet.TAG_PREDICTOR);
      Plane plane =
          new Plane(
              0,
              0,
              0,
              "f",
              longs(directory, BaselineTIFFTagSet.TAG_STRIP_OFFSETS),
              longs(directory, BaselineTIFFTagSet.TAG_STRIP_BYTE_COUNTS));
      return new SegmentLayout(
          "uint16",
          tiff[0] == 'M' ? "big" : "little",
          codec,
          predictor == null ? 1 : predictor.getAsInt(0),
          1,
          List.of(new Level(SIZE, SIZE, SIZE, rows, List.of(plane))));
    }
  }

  private static List<Long> longs(TIFFDirectory directory, int tag) {
    return Arrays.stream(directory.getTIFFField(tag).getAsLongs()).boxed().toList();
  }
}
