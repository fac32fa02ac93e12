package org.fovea.ingest.inspection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What the service and an inspecting process say to each other over the process's standard input
 * and output, as {@link java.io.DataOutputStream} writes it.
 *
 * <p>The service sends a job: {@code int length, JSON}. The worker then asks as often as it needs
 * to:
 *
 * <ul>
 *   <li>{@link #FIND}, {@code UTF path}: answered with {@code int handle, long size}, handle -1 for
 *       a file that is not there;
 *   <li>{@link #READ}, {@code int handle, long offset, int length}: answered with exactly those
 *       bytes;
 * </ul>
 *
 * and ends with {@link #DONE}, {@code int length, JSON} of its {@link Findings}. Whatever breaks
 * these rules is killed.
 */
public final class WorkerProtocol {

  public static final int FIND = 'F';
  public static final int READ = 'R';
  public static final int DONE = 'D';

  /** Handle of a file that is not there. */
  public static final int NOWHERE = -1;

  /** Longest JSON of findings. */
  public static final int LONGEST_FINDINGS = 64 << 20;

  /** Main class of the worker, by name: the service never loads a header parser. */
  static final String MAIN = "org.fovea.ingest.inspection.worker.InspectionWorkerMain";

  // Half a surrogate pair cannot be said but as an escape.
  private static final ObjectMapper JSON =
      JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .build();

  private WorkerProtocol() {}

  public static ObjectMapper json() {
    return JSON;
  }
}
