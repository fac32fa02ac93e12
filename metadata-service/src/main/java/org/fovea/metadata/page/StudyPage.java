package org.fovea.metadata.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.DocumentLine;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.ResultTableLine;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.metadata.content.ContentRepository;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.content.RowQuery;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.link.VersionRef;
import org.fovea.metadata.page.StudyView.Fact;
import org.fovea.metadata.page.StudyView.Item;
import org.fovea.metadata.page.StudyView.PageUrls;
import org.fovea.metadata.page.StudyView.Picture;
import org.fovea.metadata.page.StudyView.Reference;
import org.fovea.metadata.page.StudyView.TableView;
import org.fovea.metadata.study.Readable;
import org.fovea.metadata.study.StudyVersion;

/** Composes the page of a version: what everybody may see, whoever looks. */
@ApplicationScoped
class StudyPage {

  private static final int PICTURES = 24;
  private static final int FILES = 12;

  private final ContentRepository rows;
  private final ScreenViews screens;
  private final DatasetViews datasets;
  private final Links links;

  @Inject
  StudyPage(ContentRepository rows, ScreenViews screens, DatasetViews datasets, Links links) {
    this.rows = rows;
    this.screens = screens;
    this.datasets = datasets;
    this.links = links;
  }

  StudyView view(Readable readable) {
    StudyVersion version = readable.version();
    VersionRef ref = version.ref();
    StudyLine line =
        version.line().map(text -> Lines.read(text, StudyLine.class)).orElse(untold(readable));
    SectionViews sections = new SectionViews();
    List<SectionView.Group> groups = sections.groups(line.sections());
    List<DatasetView> listed = datasets.of(version, sections);
    return new StudyView(
        ref.toString(),
        line.title(),
        line,
        version.counts(),
        Sizes.text(version.counts().bytes()),
        Banner.of(version),
        version.publishedAt().map(moment -> moment.toString().substring(0, 10)),
        facts(line),
        references(line),
        pictures(version),
        screens.of(version),
        listed,
        version.counts().datasets() - version.counts().screens() - listed.size(),
        groups,
        tables(version),
        files(version),
        documents(version),
        versions(readable),
        urls(ref));
  }

  private static StudyLine untold(Readable readable) {
    return StudyLine.titled(null, null, null, readable.study().title());
  }

  private static List<Fact> facts(StudyLine line) {
    List<Fact> facts = new ArrayList<>();
    line.organisms()
        .forEach(
            o -> facts.add(new Fact("Organism", o.name() == null ? o.accession() : o.name(), "")));
    Stream.ofNullable(line.studyType())
        .forEach(type -> facts.add(new Fact("Study type", type, "")));
    Stream.ofNullable(line.license())
        .forEach(l -> facts.add(new Fact("Licence", l, Web.link(line.licenseUrl()))));
    Stream.ofNullable(line.copyright()).forEach(text -> facts.add(new Fact("Copyright", text, "")));
    line.identifiers()
        .forEach(id -> facts.add(new Fact("Identifier (" + id.relation() + ")", id.curie(), "")));
    return facts;
  }

  private static List<Reference> references(StudyLine line) {
    return line.publications().stream()
        .map(p -> new Reference(p.title(), p.authors(), Web.doi(p.doi()), p.doi()))
        .toList();
  }

  private List<Picture> pictures(StudyVersion version) {
    long step = Math.max(1, version.counts().images() / PICTURES);
    RowQuery sample = RowQuery.of(ChunkKind.IMAGES).and("r.line % ? = 0", step);
    return rows.some(version.id(), sample, PICTURES * 2).stream()
        .map(body -> Lines.read(body, ImageLine.class))
        .filter(ImageLine::viewable)
        .limit(PICTURES)
        .map(this::picture)
        .toList();
  }

  private Picture picture(ImageLine image) {
    String place =
        image.well() == null
            ? Optional.ofNullable(image.name()).orElse(image.key())
            : image.plate() + " " + image.well();
    return new Picture(
        links.local(links.image(image.id())), links.local(links.thumbnail(image.id())), place);
  }

  private List<TableView> tables(StudyVersion version) {
    return rows.all(version.id(), RowQuery.of(ChunkKind.RESULT_TABLES)).stream()
        .map(body -> Lines.read(body, ResultTableLine.class))
        .map(table -> table(version.ref(), table))
        .toList();
  }

  private TableView table(VersionRef ref, ResultTableLine table) {
    List<String> named =
        table.columns().stream()
            .filter(ResultTableLine.Column::namedScore)
            .map(ResultTableLine.Column::name)
            .toList();
    String url = links.local(links.study(ref, "results", table.name(), "rows"));
    return new TableView(table.name(), url, table.rows(), table.columns().size(), named);
  }

  private List<Item> files(StudyVersion version) {
    return rows.some(version.id(), RowQuery.of(ChunkKind.FILES), FILES).stream()
        .map(body -> Lines.read(body, FileLine.class))
        .map(
            file ->
                new Item(
                    file.path(),
                    links.local(links.file(version.ref(), file.path())),
                    Sizes.text(file.size())))
        .toList();
  }

  private List<Item> documents(StudyVersion version) {
    return rows
        .all(version.id(), RowQuery.of(ChunkKind.DOCUMENTS).and("r.visibility = ?", "public"))
        .stream()
        .map(body -> Lines.read(body, DocumentLine.class))
        .map(
            d ->
                new Item(
                    d.path(),
                    links.local(links.document(version.ref(), d.path())),
                    Sizes.text(d.size())))
        .toList();
  }

  private List<Item> versions(Readable readable) {
    return readable.study().versions().stream()
        .filter(v -> v.visibility() == Visibility.PUBLIC)
        .map(v -> new Item(v.ref().toString(), links.local(links.page(v.ref())), day(v)))
        .toList();
  }

  private static String day(StudyVersion version) {
    return version.publishedAt().map(moment -> moment.toString().substring(0, 10)).orElse("");
  }

  private PageUrls urls(VersionRef ref) {
    String json = links.study(ref);
    String files = links.file(ref, "");
    String archive = links.archive(ref);
    return new PageUrls(
        links.local(json), links.local(files), links.local(archive), json, files, archive);
  }
}
