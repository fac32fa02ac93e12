package org.fovea.search.index.lucene;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import org.fovea.search.index.SearchIndex;

/** Gives the service its index. */
class LuceneIndexProducer {

  @Produces
  @ApplicationScoped
  SearchIndex index(LuceneIndexConfig config) {
    return LuceneIndex.open(config.dir());
  }

  void close(@Disposes SearchIndex index) {
    index.close();
  }
}
