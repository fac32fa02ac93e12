package org.fovea.metadata.image;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.metadata.ImagesApi;
import org.fovea.contract.metadata.model.Image;
import org.fovea.contract.metadata.model.ImageBatch;
import org.fovea.contract.metadata.model.ImageIds;
import org.fovea.contract.metadata.model.ImagePage;
import org.fovea.metadata.content.PageRequest;
import org.fovea.metadata.content.Paged;
import org.fovea.metadata.content.Pager;
import org.fovea.metadata.content.PathGlob;
import org.fovea.metadata.content.RowQuery;
import org.fovea.metadata.content.WellName;
import org.fovea.metadata.study.Readable;
import org.fovea.metadata.study.StudyAccess;

/** Reading images. */
class ImagesResource implements ImagesApi {

  private final StudyAccess access;
  private final Pager pager;
  private final ImageRepository images;
  private final ImageMapper mapper;

  @Inject
  ImagesResource(StudyAccess access, Pager pager, ImageRepository images, ImageMapper mapper) {
    this.access = access;
    this.pager = pager;
    this.images = images;
    this.mapper = mapper;
  }

  @Override
  public ImagePage listImages(
      String accession,
      String dataset,
      String screen,
      String plate,
      String well,
      String path,
      Integer limit,
      String cursor,
      Boolean count) {
    Readable readable = access.version(accession);
    ImageOwner owner =
        new ImageOwner(readable.study().id(), readable.version().id(), readable.ref());
    RowQuery query =
        RowQuery.of(ChunkKind.IMAGES)
            .andIf("r.dataset = ?", dataset)
            .andIf("r.plate is not null and r.dataset = ?", screen)
            .andIf("r.plate = ?", plate)
            .andIf("r.well = ?", well == null ? null : WellName.normalised(well))
            .andIf(
                "exists (select 1 from unnest(r.paths) p where p ~ ?)",
                path == null ? null : PathGlob.expression(path));
    Paged<Image> page =
        pager.page(
            owner.version(),
            query,
            PageRequest.of(limit, cursor, count),
            bodies -> images.describe(owner, bodies).stream().map(mapper::image).toList());
    return new ImagePage().items(page.items()).next(page.nextOrNull()).total(page.totalOrNull());
  }

  @Override
  public Image getImage(String id) {
    return mapper.image(images.byId(id));
  }

  @Override
  public ImageBatch batchGetImages(ImageIds body) {
    List<String> ids = body.getIds().stream().distinct().toList();
    Map<String, ImageView> found = images.byIds(ids);
    return new ImageBatch()
        .items(found.values().stream().map(mapper::image).toList())
        .missing(ids.stream().filter(id -> !found.containsKey(id)).toList());
  }
}
