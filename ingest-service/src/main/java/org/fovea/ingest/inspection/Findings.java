package org.fovea.ingest.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A worker's answer to a {@link Job}.
 *
 * @param files what was inspected
 * @param further what must be inspected next: the images of a plate or collection
 * @param members files whose pixels belong to the images in {@code files}
 * @param memberOf file whose images this one's pixels are said to belong to, else null
 * @param container true for a Zarr group that is no image itself but may hold some further down
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Findings(
    List<InspectedFile> files,
    List<Job> further,
    List<String> members,
    String memberOf,
    boolean container) {

  public Findings {
    files = files == null ? List.of() : List.copyOf(files);
    further = further == null ? List.of() : List.copyOf(further);
    members = members == null ? List.of() : List.copyOf(members);
  }

  public static Findings of(InspectedFile file) {
    return new Findings(List.of(file), List.of(), List.of(), null, false);
  }

  /** Of a file that turned out to be no image. */
  public static Findings none() {
    return new Findings(List.of(), List.of(), List.of(), null, false);
  }

  public static Findings ofSet(InspectedFile file, List<String> members) {
    return new Findings(List.of(file), List.of(), members, null, false);
  }

  public static Findings memberOf(String primary) {
    return new Findings(List.of(), List.of(), List.of(), primary, false);
  }

  public static Findings further(List<Job> jobs, List<InspectedFile> faults) {
    return new Findings(faults, jobs, List.of(), null, false);
  }

  public static Findings containerGroup() {
    return new Findings(List.of(), List.of(), List.of(), null, true);
  }
}
