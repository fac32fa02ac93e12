package org.fovea.ingest.form.empiar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.ImageSetDeclaration;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.fact.Comparison;
import org.fovea.contract.fact.Fact;
import org.fovea.contract.fact.FactField;
import org.fovea.contract.fact.FactQuestion;
import org.fovea.contract.fact.Observation;
import org.fovea.contract.fact.Verdict;
import org.fovea.ingest.assembly.Assembled;
import org.fovea.ingest.assembly.AssemblyInput;
import org.fovea.ingest.assembly.DatasetPlaces;
import org.fovea.ingest.assembly.EntityIds;
import org.fovea.ingest.assembly.FileEntry;
import org.fovea.ingest.assembly.ImageAssembly;
import org.fovea.ingest.disk.ByPath;
import org.fovea.ingest.disk.ListView;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.table.TableReader;
import org.fovea.ingest.validation.Findings;

/**
 * Reads one deposition: the study and its image sets, then files and images, then both together.
 */
final class DepositionReading {

  private static final int SHOWN_VALUES = 5;
  private static final Map<Fact, String> MEMBERS =
      Map.of(
          Fact.IMAGE_WIDTH, "image_width",
          Fact.IMAGE_HEIGHT, "image_height",
          Fact.FRAMES_PER_IMAGE, "frames_per_image",
          Fact.VOXEL_TYPE, "voxel_type",
          Fact.PIXEL_WIDTH, "pixel_width",
          Fact.PIXEL_HEIGHT, "pixel_height",
          Fact.DATA_FORMAT, "data_format");

  private final FormInput input;
  private final DepositionDocuments documents;
  private final SentValue deposition;
  private final Findings findings;
  private final FieldReader fields;
  private final EntityIds ids;
  private final Readable readable = new Readable();

  /** Reads {@code deposition}, the first of the documents that are depositions. */
  DepositionReading(
      FormInput input, DepositionDocuments documents, SentValue deposition, Findings findings) {
    this.input = input;
    this.documents = documents;
    this.deposition = deposition;
    this.findings = findings;
    this.fields = new FieldReader(documents.depositions().get(0).path(), findings);
    this.ids = new EntityIds(input.studyId());
  }

  FormReading read() {
    StudyReader studyReader = new StudyReader(fields, readable, deposition);
    StudyLine study = studyReader.read(input);
    SentValue imageSets = deposition.member(StudyReader.IMAGE_SETS);
    List<ImageSet> sets = new ImageSetReader(fields, readable).read(imageSets);
    SetFiles files = new SetFiles(sets, input.files());
    Assembled assembled = assemble(sets, files);
    if (!input.files().isEmpty()) {
      check(sets, files, assembled);
    }
    return new FormReading(
        EmpiarForm.NAME,
        study,
        documents.lines(),
        sets.stream().map(set -> dataset(set, files)).toList(),
        ListView.of(files.files(), PlacedFile::line),
        List.of(),
        List.of(),
        assembled.images(),
        List.of(),
        List.of(),
        assembled.facts(),
        findings.report(),
        studyReader.release());
  }

  private DatasetLine dataset(ImageSet set, SetFiles files) {
    SentSections.Content content = new SentSections(readable.names()).of(set.place(), Set.of());
    return new DatasetLine(
        ids.dataset(set.path()),
        set.path(),
        "imageSet",
        set.name(),
        null,
        set.declared().details(),
        List.of(),
        List.of(),
        content.attributes(),
        List.of(),
        withPatterns(set.declared(), files.patterns(set)),
        content.sections());
  }

  private static ImageSetDeclaration withPatterns(
      ImageSetDeclaration declared, List<ImageSetDeclaration.Pattern> patterns) {
    return new ImageSetDeclaration(
        declared.directory(),
        declared.category(),
        declared.headerFormat(),
        declared.dataFormat(),
        declared.images(),
        declared.framesPerImage(),
        declared.frameRangeMin(),
        declared.frameRangeMax(),
        declared.voxelType(),
        declared.pixelWidth(),
        declared.pixelHeight(),
        declared.imageWidth(),
        declared.imageHeight(),
        declared.variableSize(),
        declared.details(),
        patterns);
  }

  private Assembled assemble(List<ImageSet> sets, SetFiles files) {
    ByPath<PlacedFile> byPath = ByPath.of(files.files(), placed -> placed.file().path());
    List<FileEntry> entries = ListView.of(files.files(), DepositionReading::entry);
    List<InspectedFile> inspected =
        ListView.of(
            input.inspected(),
            file ->
                byPath.find(file.path()).filter(PlacedFile::isNoImage).isPresent()
                    ? file.withoutImages()
                    : file);
    List<FileEntry> groups =
        inspected.stream()
            .map(InspectedFile::path)
            .filter(path -> path.endsWith("/"))
            .map(group -> groupEntry(group, files))
            .toList();
    List<Table> tables = imageTables();
    // Without a table only the files' own datasets count: one outside all sets belongs to none.
    List<DatasetPlaces> places =
        tables.isEmpty()
            ? List.of()
            : sets.stream().map(set -> new DatasetPlaces(set.path(), Map.of())).toList();
    AssemblyInput assembly =
        new AssemblyInput(ids, places, List.of(), tables, entries, groups, inspected);
    return new ImageAssembly(assembly, findings).assemble();
  }

  private static FileEntry entry(PlacedFile placed) {
    StoredFile file = placed.file();
    return new FileEntry(file.path(), placed.datasets(), file.attributes(), file.row());
  }

  private static FileEntry groupEntry(String path, SetFiles files) {
    List<String> datasets =
        files.holding(Folder.of(path)).map(set -> List.of(set.path())).orElse(List.of());
    return new FileEntry(path, datasets, List.of());
  }

  private List<Table> imageTables() {
    TableReader reader = new TableReader(findings);
    return documents.imageTables().stream().map(reader::table).flatMap(Optional::stream).toList();
  }

  private void check(List<ImageSet> sets, SetFiles files, Assembled assembled) {
    FileChecks checks = new FileChecks(fields, files);
    checks.checkFolders(sets);
    checks.checkPatterns(sets);
    checks.noteOutside(deposition.member(StudyReader.IMAGE_SETS));
    checks.checkWorkflowFile(deposition.member("workflow_file"));
    Map<String, ImageFactsLine> facts = new HashMap<>();
    assembled.facts().forEach(line -> facts.put(line.image(), line));
    for (ImageSet set : sets) {
      List<ImageLine> images = imagesOf(set, files, assembled);
      List<ImageFactsLine> observed =
          images.stream().map(image -> facts.get(image.id())).filter(f -> f != null).toList();
      checks.checkCount(set, observed);
      compare(set, images, facts);
    }
  }

  /** Those that the set's numbers speak of: of the category's role, where it has one. */
  private static List<ImageLine> imagesOf(ImageSet set, SetFiles files, Assembled assembled) {
    Optional<String> role = set.category().map(term -> term.fact("role"));
    Set<String> paths =
        files.of(set).stream()
            .filter(file -> role.isEmpty() || file.hasRole(role.get()))
            .map(file -> file.file().path())
            .collect(Collectors.toSet());
    return assembled.images().stream()
        .filter(image -> set.path().equals(image.dataset()))
        .filter(image -> image.parts().stream().anyMatch(part -> paths.contains(part.path())))
        .toList();
  }

  /** Warns of what the answer of the record will say: the law is one. */
  private void compare(ImageSet set, List<ImageLine> images, Map<String, ImageFactsLine> facts) {
    ImageSetDeclaration declared = set.declared();
    FactQuestion question = FactQuestion.of(declared);
    Observation observation = Observation.of(images, facts, question);
    new Comparison(declared, observation, question.unit())
        .fields().stream()
            .filter(field -> MEMBERS.containsKey(field.fact()))
            .filter(
                field ->
                    field.verdict() == Verdict.DIFFERS || field.verdict() == Verdict.TRANSPOSED)
            .forEach(field -> differs(set, field));
  }

  private void differs(ImageSet set, FactField field) {
    fields
        .finding(EmpiarRule.DECLARED_DIFFERS, set.place().member(MEMBERS.get(field.fact())))
        .value(field.declared().map(Object::toString).orElse(""))
        .say(sentence(field));
  }

  private static String sentence(FactField field) {
    String seen =
        field.observed().values().stream()
            .limit(SHOWN_VALUES)
            .map(counted -> counted.value() + " in " + counted.images())
            .collect(Collectors.joining(", "));
    String said =
        field.verdict() == Verdict.TRANSPOSED
            ? "Width and height are exchanged; files by value: " + seen + "."
            : "The files say otherwise; files by value: " + seen + ".";
    return field.hint().isEmpty() ? said : said + " Perhaps: " + field.hint() + ".";
  }
}
