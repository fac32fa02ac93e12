package org.fovea.standalone.jvm;

import java.util.List;

/** How much of a start Java may spend on compiling. */
public enum Compiler {
  /** C1 only: for parts that wait for others, where half of a start would be C2's. */
  QUICK(List.of("-XX:TieredStopAtLevel=1")),

  /**
   * C2 for what runs ten times as often as Java asks for. Parts that hash or move bytes need it, as
   * C2's SHA-256 intrinsic is ten times the speed of C1's; what merely starts never gets there.
   */
  PATIENT(
      List.of(
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000"));

  private final List<String> options;

  Compiler(List<String> options) {
    this.options = options;
  }

  public List<String> options() {
    return options;
  }
}
