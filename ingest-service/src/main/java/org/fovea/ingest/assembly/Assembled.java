package org.fovea.ingest.assembly;

import java.util.List;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;

/** The images of a submission, and the facts of those that were inspected. */
public record Assembled(List<ImageLine> images, List<ImageFactsLine> facts) {

  public Assembled {
    images = List.copyOf(images);
    facts = List.copyOf(facts);
  }
}
