package org.fovea.metadata.fact;

import jakarta.inject.Inject;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.metadata.FactsApi;
import org.fovea.metadata.content.ContentRepository;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.content.RowQuery;
import org.fovea.metadata.study.Readable;
import org.fovea.metadata.study.StudyAccess;

/** Reading what is declared beside what was observed. */
class FactsResource implements FactsApi {

  private final StudyAccess access;
  private final ContentRepository rows;
  private final FactsService facts;
  private final FactsMapper mapper;

  @Inject
  FactsResource(
      StudyAccess access, ContentRepository rows, FactsService facts, FactsMapper mapper) {
    this.access = access;
    this.rows = rows;
    this.facts = facts;
    this.mapper = mapper;
  }

  @Override
  public org.fovea.contract.metadata.model.DatasetFacts getDatasetFacts(
      String accession, String dataset) {
    Readable readable = access.version(accession);
    long version = readable.version().id();
    DatasetLine line =
        rows.first(version, RowQuery.of(ChunkKind.DATASETS).and("r.path = ?", dataset))
            .map(body -> Lines.read(body, DatasetLine.class))
            .orElseThrow(StudyAccess::absent);
    return mapper.facts(readable.ref(), dataset, facts.facts(version, line));
  }
}
