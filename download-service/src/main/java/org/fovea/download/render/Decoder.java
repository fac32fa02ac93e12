package org.fovea.download.render;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import com.scalableminds.bloscjava.Blosc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Undoes one codec. Never gives more than {@code limit} bytes, whatever the encoded ones claim; it
 * may give fewer.
 */
@FunctionalInterface
interface Decoder {

  byte[] decode(byte[] encoded, int limit) throws IOException;

  /** The decoder of a layout's codec. */
  static Decoder of(String codec) {
    return switch (codec) {
      case "none" ->
          (encoded, limit) -> encoded.length <= limit ? encoded : Arrays.copyOf(encoded, limit);
      case "deflate", "zlib" ->
          (encoded, limit) ->
              read(new InflaterInputStream(new ByteArrayInputStream(encoded)), limit);
      case "gzip" ->
          (encoded, limit) -> read(new GZIPInputStream(new ByteArrayInputStream(encoded)), limit);
      case "lzw" -> Lzw::decode;
      case "packbits" -> PackBits::decode;
      case "lz4" -> Lz4::decode;
      case "zstd" -> Decoder::zstd;
      case "blosc" -> Decoder::blosc;
      default ->
          throw new PictureUnavailableException("The codec " + codec + " cannot be read here.");
    };
  }

  private static byte[] read(InputStream in, int limit) throws IOException {
    try (in) {
      return in.readNBytes(limit);
    }
  }

  private static byte[] zstd(byte[] encoded, int limit) throws IOException {
    try {
      byte[] target = new byte[limit];
      long length = Zstd.decompressByteArray(target, 0, limit, encoded, 0, encoded.length);
      if (Zstd.isError(length)) {
        throw new IOException(Zstd.getErrorName(length));
      }
      return length == limit ? target : Arrays.copyOf(target, (int) length);
    } catch (ZstdException e) {
      throw new IOException(e);
    }
  }

  /** The header of a Blosc chunk says how much it holds, and native code believes it. */
  private static byte[] blosc(byte[] encoded, int limit) throws IOException {
    if (encoded.length < 16) {
      throw new IOException("a Blosc chunk has a header of 16 bytes");
    }
    ByteBuffer header = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
    int decoded = header.getInt(4);
    if (decoded < 0 || decoded > limit || header.getInt(12) != encoded.length) {
      throw new IOException("a Blosc chunk of another size");
    }
    return Blosc.decompress(encoded);
  }
}
