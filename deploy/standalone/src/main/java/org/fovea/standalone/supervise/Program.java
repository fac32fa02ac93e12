package org.fovea.standalone.supervise;

import java.time.Duration;
import java.util.List;

/** What a part runs: asked at every start, told of every end. */
public interface Program {

  /** The words of the command that starts it now. */
  List<String> command();

  /** How long it may take to end when it is asked to. */
  default Duration patience() {
    return Duration.ofSeconds(20);
  }

  /** Its process was asked to end and has done so within the patience. */
  default void ended(int status) {}

  /** Its process has ended though nobody had asked it to. */
  default void died(int status) {}

  /** The same words at every start. */
  static Program of(List<String> command) {
    List<String> words = List.copyOf(command);
    return () -> words;
  }
}
