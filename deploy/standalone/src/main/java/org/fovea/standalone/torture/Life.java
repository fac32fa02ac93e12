package org.fovea.standalone.torture;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What one depositor knows to be true of her study: what she asked for and what was answered. */
final class Life {

  /** How far the study has come; only ever later. */
  enum Phase {
    PRIVATE,
    ACCEPT_SENT,
    PUBLISHED,
    WITHDRAW_SENT,
    WITHDRAWN
  }

  private final Specimen specimen;
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private volatile Phase phase = Phase.PRIVATE;
  private volatile String submission = "";
  private volatile String accession = "";
  private volatile String checksums = "";
  private volatile boolean over;

  Life(Specimen specimen) {
    this.specimen = specimen;
  }

  Specimen specimen() {
    return specimen;
  }

  /** Id of the submission; empty before it was acknowledged. */
  String submission() {
    return submission;
  }

  void opened(String id) {
    submission = id;
  }

  /** SHA-256 of every file that was acknowledged as verified, by path. */
  Map<String, String> files() {
    return files;
  }

  void verified(String path, String sha256) {
    files.put(path, sha256);
  }

  /** Empty before the submission was recorded. */
  String accession() {
    return accession;
  }

  void submitted(String acknowledged) {
    accession = acknowledged;
  }

  Phase phase() {
    return phase;
  }

  void reached(Phase later) {
    phase = later;
  }

  /** The checksum list as it was first served to everybody. */
  String checksums() {
    return checksums;
  }

  void served(String list) {
    checksums = list;
  }

  /** Whether the depositor has done all she wanted. */
  boolean over() {
    return over;
  }

  void end() {
    over = true;
  }
}
