package org.fovea.metadata.intake;

import java.util.List;
import java.util.stream.Stream;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ChunkRef;

/**
 * What an intake has to load: the chunks of the content and those of the facts, in loading order.
 */
record IntakePlan(List<ChunkRef> content, List<ChunkRef> facts) {

  List<ChunkRef> all() {
    return Stream.concat(content.stream(), facts.stream()).toList();
  }

  static List<ChunkRef> factsOnly(List<ChunkRef> chunks) {
    return chunks.stream().filter(chunk -> chunk.kind() == ChunkKind.FACTS).toList();
  }
}
