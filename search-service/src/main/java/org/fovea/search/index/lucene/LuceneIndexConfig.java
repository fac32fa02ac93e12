package org.fovea.search.index.lucene;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the index lies. */
@ConfigMapping(prefix = "fovea.index")
interface LuceneIndexConfig {

  /**
   * Folder of the index, of this process alone. It may be deleted while the service is down: it is
   * then rebuilt.
   */
  @WithDefault(".fovea/search-index")
  Path dir();
}
