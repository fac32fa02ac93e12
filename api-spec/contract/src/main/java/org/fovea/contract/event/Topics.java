package org.fovea.contract.event;

/** Names of the Kafka topics. */
public final class Topics {
  public static final String SUBMISSIONS = "fovea.submissions";
  public static final String STUDIES = "fovea.studies";
  public static final String ACCESS = "fovea.access";
  public static final String PROJECTIONS = "fovea.projections";

  private Topics() {}
}
