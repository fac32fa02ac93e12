package org.fovea.metadata.page;

import java.util.List;

/**
 * A section of the form.
 *
 * @param anchor its place on the page
 * @param type as sent; {@code title} empty when it has none
 */
public record SectionView(
    String anchor,
    String type,
    String title,
    List<Line> lines,
    List<Line> links,
    List<SectionView> sections) {

  /**
   * A named value.
   *
   * @param url what the value leads to, else empty
   * @param start of a long text that is unfolded, else empty
   * @param note what the form says about name and value, else empty
   */
  public record Line(String name, String value, String url, String start, String note) {}

  /** Sections of one type. */
  public record Group(String type, List<SectionView> sections) {}
}
