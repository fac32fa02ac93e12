package org.fovea.search.index;

import java.util.List;

/**
 * A document to be found.
 *
 * @param hit what is shown, and whose attributes and scores are searched by key
 * @param order natural place among all hits of its type; unique within a snapshot
 * @param kind kind of a dataset ({@code screen} …), else empty
 * @param datasets paths of the datasets it belongs to; of a study all its datasets, of a dataset
 *     its own
 * @param texts further texts to be searched by word
 */
public record IndexDocument(
    Hit hit, String order, String kind, List<String> datasets, List<String> texts) {

  /** The kind of a dataset that is a screen. */
  public static final String SCREEN = "screen";

  public IndexDocument {
    datasets = List.copyOf(datasets);
    texts = List.copyOf(texts);
  }
}
