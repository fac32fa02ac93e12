package org.fovea.ingest.form.bia.pagetab;

import java.util.List;
import java.util.function.Predicate;

/**
 * A submission.
 *
 * @param accno as sent, null when it was not given
 * @param section the root section
 */
public record PageTab(
    String accno, List<PageAttribute> attributes, PageSection section, Shape shape) {

  public PageTab {
    attributes = List.copyOf(attributes);
  }

  /**
   * The submission without the attributes of that kind, wherever they stand in it; all else as it
   * was.
   */
  public PageTab without(Predicate<PageAttribute> unwanted) {
    return new PageTab(accno, kept(attributes, unwanted), without(section, unwanted), shape);
  }

  private static PageSection without(PageSection section, Predicate<PageAttribute> unwanted) {
    return section.with(kept(section.attributes(), unwanted), child -> without(child, unwanted));
  }

  private static List<PageAttribute> kept(
      List<PageAttribute> attributes, Predicate<PageAttribute> unwanted) {
    return attributes.stream().filter(unwanted.negate()).toList();
  }

  /** What it says, whatever it was written in: without places and spellings. */
  public PageTab bare() {
    return new PageTab(accno, PageLink.bare(attributes), section.bare(), Shape.NONE);
  }
}
