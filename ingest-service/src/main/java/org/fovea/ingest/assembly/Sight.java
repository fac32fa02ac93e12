package org.fovea.ingest.assembly;

import org.fovea.contract.content.ImageFactsLine;

/**
 * Whether an image can be seen.
 *
 * @param format of its first part, null when it was not inspected
 * @param reason why it cannot, null when it can
 * @param facts null when nothing was observed; its image id is still open
 */
record Sight(String format, boolean viewable, String reason, ImageFactsLine facts) {

  static Sight blind(String format, String reason) {
    return new Sight(format, false, reason, null);
  }
}
