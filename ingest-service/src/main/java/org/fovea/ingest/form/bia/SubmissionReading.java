package org.fovea.ingest.form.bia;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.StudyLine;
import org.fovea.ingest.assembly.Assembled;
import org.fovea.ingest.assembly.AssemblyInput;
import org.fovea.ingest.assembly.DatasetPlaces;
import org.fovea.ingest.assembly.EntityIds;
import org.fovea.ingest.assembly.FileEntry;
import org.fovea.ingest.assembly.ImageAssembly;
import org.fovea.ingest.assembly.Unlisted;
import org.fovea.ingest.disk.ListView;
import org.fovea.ingest.form.FileMapper;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.form.bia.pagetab.PageSection;
import org.fovea.ingest.form.bia.pagetab.PageTab;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.table.TableReader;

/** Reads one submission: its sections, then its file lists, then the images of the files. */
final class SubmissionReading {

  private final FormInput input;
  private final PageTab submission;
  private final Documents documents;
  private final Reporter reporter;
  private final EntityIds ids;
  private final Components components;
  private final AttributeMapper attributes = new AttributeMapper();
  private final Catalogue catalogue;
  private final Map<String, Optional<String>> named = new HashMap<>();

  SubmissionReading(FormInput input, PageTab submission, Documents documents, Reporter reporter) {
    this.input = input;
    this.submission = submission;
    this.documents = documents;
    this.reporter = reporter;
    this.ids = new EntityIds(input.studyId());
    this.components = new Components(submission.section(), reporter);
    this.catalogue = new Catalogue(new StoredFiles(input.files(), rootPath(submission)));
  }

  private static String rootPath(PageTab submission) {
    return Key.ROOT_PATH
        .text(submission.attributes())
        .map(path -> path.replaceAll("^/+|/+$", ""))
        .orElse("");
  }

  FormReading read() {
    PageSection root = submission.section();
    References references = new References(root);
    SectionMapper sections = new SectionMapper(attributes, components);
    StudyLine study =
        new StudyMapper(submission, reporter).map(input, references, attributes, sections);
    references.check(reporter);
    new TemplateCheck(reporter).check(submission, components);
    Associations associations = new Associations(new Titles(root, reporter), reporter);
    DatasetMapper mapper = new DatasetMapper(ids, associations, attributes, sections);
    List<DatasetLine> datasets = components.all().stream().map(mapper::map).toList();
    new FileLists(documents, components, catalogue, attributes, reporter).read(root);
    Assembled assembled = assemble();
    FileMapper mapped = new FileMapper(assembled.images(), input.files());
    List<FileLine> files = ListView.of(input.files(), file -> mapped.map(listed(file)));
    return new FormReading(
        BiaForm.NAME,
        study,
        documents.lines(),
        datasets,
        files,
        List.of(),
        List.of(),
        assembled.images(),
        List.of(),
        List.of(),
        assembled.facts(),
        reporter.findings().report(),
        Optional.empty());
  }

  /**
   * The file with what its lists say beside what the manifest says. Made anew for each use, so that
   * no second copy of millions of files is held.
   */
  private StoredFile listed(StoredFile file) {
    List<Membership> memberships = catalogue.of(file.path());
    Set<String> datasets = new LinkedHashSet<>(Catalogue.datasets(memberships));
    file.datasets()
        .forEach(name -> named.computeIfAbsent(name, this::datasetNamed).ifPresent(datasets::add));
    return file.described(
        Optional.ofNullable(file.role()).or(() -> Catalogue.role(memberships)).orElse(null),
        List.copyOf(datasets),
        both(file.attributes(), Catalogue.attributes(memberships)));
  }

  private Optional<String> datasetNamed(String name) {
    Optional<String> path = components.pathOf(name);
    if (path.isEmpty()) {
      reporter
          .findings()
          .of(BiaRule.DATASET_UNKNOWN)
          .value(name)
          .say("The submission has no component “" + name + "”, which the manifest names.");
    }
    return path;
  }

  private static List<Attribute> both(List<Attribute> manifest, List<Attribute> lists) {
    if (manifest.isEmpty()) {
      return lists;
    }
    List<Attribute> both = new ArrayList<>(manifest);
    lists.stream().filter(attribute -> !manifest.contains(attribute)).forEach(both::add);
    return both;
  }

  private Assembled assemble() {
    List<DatasetPlaces> places =
        components.all().stream()
            .map(component -> new DatasetPlaces(component.path(), Map.of()))
            .toList();
    List<FileEntry> groups =
        input.inspected().stream()
            .map(InspectedFile::path)
            .filter(path -> path.endsWith("/"))
            .map(this::group)
            .toList();
    AssemblyInput assembly =
        new AssemblyInput(
            ids,
            places,
            List.of(),
            imageTables(),
            catalogue.listed(),
            ListView.of(input.files(), this::entry),
            groups,
            input.inspected());
    return new ImageAssembly(assembly, reporter.findings(), Unlisted.IN_NO_DATASET).assemble();
  }

  private FileEntry entry(StoredFile stored) {
    StoredFile file = listed(stored);
    return new FileEntry(file.path(), file.datasets(), file.attributes(), file.row());
  }

  private FileEntry group(String path) {
    List<Membership> memberships = catalogue.of(path);
    return new FileEntry(path, Catalogue.datasets(memberships), Catalogue.attributes(memberships));
  }

  private List<Table> imageTables() {
    TableReader reader = new TableReader(reporter.findings());
    return documents.images().stream().map(reader::table).flatMap(Optional::stream).toList();
  }
}
