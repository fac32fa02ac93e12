package org.fovea.bench.index;

/** An index of numbered images that is filled and asked. */
interface MeasuredIndex extends AutoCloseable {

  /** Adds so many images and makes them durable and visible. */
  void fill(long images) throws Exception;

  /** Asks for the first fifty images with that value of a key; returns how many there are. */
  long ask(int key, String value) throws Exception;

  /** The same with the counts of five keys. */
  long askWithFacets(int key, String value) throws Exception;
}
