package org.fovea.standalone.home;

/**
 * Exit statuses of {@code deploy/fovea}. Java itself being absent or too old is status 10, given by
 * the shell.
 */
public enum Exit {
  DONE(0),
  STEP_FAILED(1),
  USAGE(2),
  PORT_IN_USE(11),
  ALREADY_RUNNING(12),
  DISK_FULL(13),
  PART_FAILED(15),
  NOT_RUNNING(16),
  NO_POSTGRES_AS_ROOT(17),
  SETTINGS_REFUSED(18),
  NOT_BUILT(19);

  private final int status;

  Exit(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
