package org.fovea.ingest.inspection.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.Job;
import org.fovea.ingest.inspection.WorkerProtocol;

/** Inspects what standard input asks for until it ends. */
public final class InspectionWorkerMain {

  private static final int LONGEST_JOB = 1 << 20;

  private final DataInputStream in;
  private final DataOutputStream out;

  private InspectionWorkerMain(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Runs until the service closes the pipe or dies. */
  public static void main(String[] arguments) throws IOException {
    ProcessHandle.current().parent().ifPresent(InspectionWorkerMain::endWith);
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setOut(System.err);
    new InspectionWorkerMain(in, out).work();
  }

  private static void endWith(ProcessHandle service) {
    service.onExit().thenRun(() -> Runtime.getRuntime().halt(0));
  }

  private void work() throws IOException {
    while (true) {
      int length;
      try {
        length = in.readInt();
      } catch (EOFException end) {
        return;
      }
      if (length < 0 || length > LONGEST_JOB) {
        throw new IOException("a job of " + length + " bytes");
      }
      Job job = WorkerProtocol.json().readValue(in.readNBytes(length), Job.class);
      byte[] findings = WorkerProtocol.json().writeValueAsBytes(inspect(job));
      out.write(WorkerProtocol.DONE);
      out.writeInt(findings.length);
      out.write(findings);
      out.flush();
    }
  }

  private Findings inspect(Job job) {
    return new Readers(new ServiceFolder(in, out)).inspect(job);
  }
}
