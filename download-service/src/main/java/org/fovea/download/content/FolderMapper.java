package org.fovea.download.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fovea.contract.download.model.FileListing;
import org.fovea.contract.download.model.FileListingItem;
import org.fovea.download.holding.FolderEntry;
import org.fovea.download.holding.HeldFile;
import org.fovea.download.holding.Holding;
import org.fovea.download.holding.Links;

/** Writes folders as the contract shows them. */
@ApplicationScoped
class FolderMapper {
  private final ObjectMapper mapper;
  private final Links links;

  @Inject
  FolderMapper(ObjectMapper mapper, Links links) {
    this.mapper = mapper;
    this.links = links;
  }

  byte[] json(Folder folder) {
    FileListing listing = new FileListing();
    listing.setAccession(folder.holding().accession());
    listing.setVersion(folder.holding().version());
    listing.setPath(folder.path());
    listing.setItems(
        folder.entries().stream().map(entry -> item(folder.holding(), entry)).toList());
    folder.next().ifPresent(listing::setNext);
    try {
      return mapper.writeValueAsBytes(listing);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private FileListingItem item(Holding holding, FolderEntry entry) {
    FileListingItem item = new FileListingItem();
    item.setName(entry.name());
    item.setPath(entry.path());
    item.setUrl(links.file(holding, entry.path()));
    item.setKind(FileListingItem.KindEnum.DIRECTORY);
    if (entry instanceof FolderEntry.File held) {
      HeldFile file = held.file();
      item.setKind(FileListingItem.KindEnum.FILE);
      item.setSize(file.size());
      item.setSha256(file.sha256());
      item.setMediaType(file.mediaType());
      item.setRole(file.role());
    }
    return item;
  }
}
