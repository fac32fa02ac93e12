package org.fovea.download.manifest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import org.fovea.download.holding.HeldFile;
import org.fovea.download.holding.Holding;
import org.fovea.download.holding.Links;

/** The text of a manifest in pieces of some files each, made as it is read. */
final class ManifestText implements Enumeration<InputStream> {
  private static final int PIECE = 1 << 16;

  private final ManifestFormat format;
  private final Links links;
  private final Holding holding;
  private final Iterator<HeldFile> files;
  private long index;
  private boolean ended;

  ManifestText(ManifestFormat format, Links links, Holding holding, Iterator<HeldFile> files) {
    this.format = format;
    this.links = links;
    this.holding = holding;
    this.files = files;
  }

  @Override
  public boolean hasMoreElements() {
    return !ended;
  }

  @Override
  public InputStream nextElement() {
    StringBuilder text = new StringBuilder(index == 0 ? format.head(holding) : "");
    while (files.hasNext() && text.length() < PIECE) {
      HeldFile file = files.next();
      text.append(format.line(file, links.file(holding, file.path()), index++));
    }
    if (!files.hasNext()) {
      text.append(format.tail());
      ended = true;
    }
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
