package org.fovea.bench.serve;

import java.nio.file.Path;
import org.fovea.bench.frame.Instance;
import org.fovea.bench.study.Publishing;
import org.fovea.cli.connect.Connection;
import org.fovea.cli.deposit.Deposit;
import org.fovea.cli.deposit.Progress;

/** A study that everybody may read. */
record Published(String baseUrl, String accession) {

  /** Deposits and publishes a folder. */
  static Published of(Instance instance, Path folder) throws Exception {
    Connection admin = instance.admin();
    Deposit deposit = new Deposit(admin, folder, Progress.SILENT).afresh();
    String accession = deposit.finish(deposit.open()).getAccession();
    new Publishing(admin).publish(accession);
    return new Published(admin.baseUrl(), accession);
  }

  String file(String path) {
    return "%s/v1/files/%s.v1/%s".formatted(baseUrl, accession, path);
  }

  String archive() {
    return "%s/v1/archives/%s.v1.zip".formatted(baseUrl, accession);
  }
}
