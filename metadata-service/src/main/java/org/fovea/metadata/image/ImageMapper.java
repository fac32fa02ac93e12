package org.fovea.metadata.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fovea.contract.content.ContactData;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.metadata.model.Attribute;
import org.fovea.contract.metadata.model.DatasetRef;
import org.fovea.contract.metadata.model.Image;
import org.fovea.contract.metadata.model.ImageFacts;
import org.fovea.contract.metadata.model.ImagePart;
import org.fovea.contract.metadata.model.PlateRef;
import org.fovea.contract.metadata.model.StudyRef;
import org.fovea.contract.metadata.model.WellRef;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.content.StableId;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.link.VersionRef;

/** Makes answers of images. */
@ApplicationScoped
class ImageMapper {

  private final Links links;

  @Inject
  ImageMapper(Links links) {
    this.links = links;
  }

  Image image(ImageView view) {
    ImageOwner owner = view.owner();
    ImageLine line = view.line();
    VersionRef ref = owner.ref();
    return new Image()
        .id(line.id())
        .url(links.image(line.id()))
        .study(
            new StudyRef().accession(ref.accession()).version(ref.version()).url(links.study(ref)))
        .key(line.key())
        .name(line.name())
        .dataset(line.dataset() == null ? null : dataset(ref, line.dataset()))
        .group(line.group())
        .plate(line.plate() == null ? null : plate(owner, line))
        .acquisition(line.acquisition())
        .well(line.well() == null ? null : well(owner, line))
        .field(line.field())
        .format(line.format())
        .viewable(line.viewable())
        .reason(line.reason())
        .thumbnail(line.viewable() ? links.thumbnail(line.id()) : null)
        .facts(view.facts().map(f -> Lines.as(f, ImageFacts.class)).orElse(null))
        .parts(parts(ref, line))
        .attributes(Lines.as(ContactData.without(line.attributes()), Attribute.class));
  }

  private DatasetRef dataset(VersionRef ref, String path) {
    return new DatasetRef().path(path).url(links.study(ref, "datasets", path));
  }

  private PlateRef plate(ImageOwner owner, ImageLine line) {
    return new PlateRef()
        .id(StableId.plate(owner.study(), line.dataset(), line.plate()))
        .name(line.plate())
        .url(links.plate(owner.ref(), line.dataset(), line.plate()));
  }

  private WellRef well(ImageOwner owner, ImageLine line) {
    return new WellRef()
        .id(StableId.well(owner.study(), line.dataset(), line.plate(), line.well()))
        .name(line.well())
        .plate(line.plate())
        .url(links.well(owner.ref(), line.dataset(), line.plate(), line.well()));
  }

  private List<ImagePart> parts(VersionRef ref, ImageLine line) {
    return line.parts().stream()
        .map(part -> Lines.as(part, ImagePart.class).url(links.file(ref, part.path())))
        .toList();
  }
}
