package org.fovea.download.content;

import java.util.List;
import java.util.Optional;
import org.fovea.download.holding.FolderEntry;
import org.fovea.download.holding.Holding;

/**
 * A page of a folder.
 *
 * @param path empty, or ending in {@code /}
 * @param next cursor of the next page
 */
record Folder(Holding holding, String path, List<FolderEntry> entries, Optional<String> next) {}
