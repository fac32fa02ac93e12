package org.fovea.metadata.screen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.content.ContactData;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.PlateLine;
import org.fovea.contract.content.WellLine;
import org.fovea.contract.metadata.model.Attribute;
import org.fovea.contract.metadata.model.DatasetRef;
import org.fovea.contract.metadata.model.Phenotype;
import org.fovea.contract.metadata.model.PhenotypeCall;
import org.fovea.contract.metadata.model.Plate;
import org.fovea.contract.metadata.model.PlateRef;
import org.fovea.contract.metadata.model.Protocol;
import org.fovea.contract.metadata.model.Score;
import org.fovea.contract.metadata.model.Screen;
import org.fovea.contract.metadata.model.Treatment;
import org.fovea.contract.metadata.model.Well;
import org.fovea.contract.metadata.model.WellField;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.content.StableId;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.link.VersionRef;
import org.fovea.metadata.study.Readable;

/** Makes answers of screens, plates and wells. */
@ApplicationScoped
class ScreenMapper {

  private final Links links;

  @Inject
  ScreenMapper(Links links) {
    this.links = links;
  }

  Screen screen(Readable readable, DatasetLine line, PlateSums sums) {
    VersionRef ref = readable.ref();
    String url = links.screen(ref, line.path());
    return new Screen()
        .id(line.id())
        .path(line.path())
        .url(url)
        .name(line.name())
        .title(line.title())
        .description(line.description())
        .plates(sums.plates())
        .platesUrl(url + "/plates")
        .images(Links.with(links.study(ref, "images"), "screen", line.path()))
        .positions(sums.positions())
        .laidOutWells(sums.laidOutWells())
        .imagedWells(sums.imagedWells())
        .protocols(Lines.as(line.protocols(), Protocol.class))
        .phenotypes(Lines.as(line.phenotypes(), Phenotype.class))
        .attributes(Lines.as(readable.disclosure().attributes(line.attributes()), Attribute.class));
  }

  Plate plate(VersionRef ref, String body) {
    PlateLine line = Lines.read(body, PlateLine.class);
    String url = links.plate(ref, line.dataset(), line.name());
    String images = Links.with(links.study(ref, "images"), "screen", line.dataset());
    return new Plate()
        .id(line.id())
        .name(line.name())
        .url(url)
        .screen(reference(ref, line.dataset()))
        .order(line.order())
        .rows(line.rows())
        .columns(line.columns())
        .positions(line.positions())
        .laidOutWells(line.laidOutWells())
        .imagedWells(line.imagedWells())
        .wells(url + "/wells")
        .images(Links.with(images, "plate", line.name()))
        .attributes(Lines.as(ContactData.without(line.attributes()), Attribute.class));
  }

  Well well(UUID study, VersionRef ref, String body) {
    WellLine line = Lines.read(body, WellLine.class);
    String plateImages =
        Links.with(
            Links.with(links.study(ref, "images"), "screen", line.dataset()),
            "plate",
            line.plate());
    return new Well()
        .id(line.id())
        .name(line.name())
        .url(links.well(ref, line.dataset(), line.plate(), line.name()))
        .plate(plateReference(study, ref, line))
        .screen(reference(ref, line.dataset()))
        .rowIndex(line.rowIndex())
        .columnIndex(line.columnIndex())
        .imaged(line.imaged())
        .controlType(line.controlType())
        .images(Links.with(plateImages, "well", line.name()))
        .treatments(Lines.as(line.treatments(), Treatment.class))
        .attributes(Lines.as(ContactData.without(line.attributes()), Attribute.class))
        .phenotypes(Lines.as(line.phenotypes(), PhenotypeCall.class))
        .scores(Lines.as(line.scores(), Score.class))
        .fields(null);
  }

  List<WellField> fields(List<String> images) {
    return images.stream().map(body -> field(Lines.read(body, ImageLine.class))).toList();
  }

  private WellField field(ImageLine image) {
    return new WellField()
        .acquisition(image.acquisition() == null ? 0 : image.acquisition())
        .field(image.field() == null ? 0 : image.field())
        .id(image.id())
        .url(links.image(image.id()))
        .viewable(image.viewable())
        .thumbnail(image.viewable() ? links.thumbnail(image.id()) : null);
  }

  private PlateRef plateReference(UUID study, VersionRef ref, WellLine line) {
    return new PlateRef()
        .id(StableId.plate(study, line.dataset(), line.plate()))
        .name(line.plate())
        .url(links.plate(ref, line.dataset(), line.plate()));
  }

  private DatasetRef reference(VersionRef ref, String screen) {
    return new DatasetRef().path(screen).url(links.screen(ref, screen));
  }
}
