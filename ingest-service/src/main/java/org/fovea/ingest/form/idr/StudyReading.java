package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.PlateLine;
import org.fovea.contract.content.ResultRowLine;
import org.fovea.contract.content.ResultTableLine;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.WellLine;
import org.fovea.ingest.assembly.Assembled;
import org.fovea.ingest.assembly.AssemblyInput;
import org.fovea.ingest.assembly.DatasetPlaces;
import org.fovea.ingest.assembly.DeclaredImage;
import org.fovea.ingest.assembly.EntityIds;
import org.fovea.ingest.assembly.FileEntry;
import org.fovea.ingest.assembly.ImageAssembly;
import org.fovea.ingest.disk.ListView;
import org.fovea.ingest.form.DeferredLines;
import org.fovea.ingest.form.FileMapper;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.idr.ResultsTable.Subjects;
import org.fovea.ingest.plate.WellName;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.table.TableReader;
import org.fovea.ingest.validation.Findings;

/**
 * Reads one submission: screens and experiments first, then images, then the lines of both
 * together.
 */
final class StudyReading {

  private final FormInput input;
  private final StudyFile study;
  private final Findings findings;
  private final EntityIds ids;
  private final Documents documents;

  StudyReading(FormInput input, StudyFile study, Findings findings) {
    this.input = input;
    this.study = study;
    this.findings = findings;
    this.ids = new EntityIds(input.studyId());
    this.documents = new Documents(input.documents(), study.components().size());
  }

  FormReading read() {
    StudyLine studyLine = new StudyMapper(study, findings).map(input);
    List<DatasetLine> datasets =
        study.components().stream().map(new DatasetMapper(ids)::map).toList();
    ComponentReader reader = new ComponentReader(ids, study, documents, findings);
    List<ComponentReading> readings = study.components().stream().map(reader::read).toList();
    Assembled assembled = assemble(readings);
    Set<String> withImages = wellsOf(assembled.images());
    List<PlateLine> plates = new ArrayList<>();
    List<Supplier<WellLine>> wells = new ArrayList<>();
    for (ComponentReading reading : readings) {
      WellMapper mapper = new WellMapper(reading);
      Set<String> imaged = new HashSet<>();
      for (Well well : reading.layout().wells()) {
        wells.add(() -> mapper.map(well, withImages));
        if (mapper.isImaged(well, withImages)) {
          imaged.add(well.subject().id());
        }
      }
      plates.addAll(new PlateMapper(ids, reading).map(imaged));
    }
    return new FormReading(
        "idr",
        studyLine,
        documents.lines(),
        datasets,
        ListView.of(input.files(), new FileMapper(assembled.images(), input.files())::map),
        plates,
        new DeferredLines<>(wells),
        assembled.images(),
        tables(readings),
        rows(readings),
        assembled.facts(),
        findings.report(),
        Optional.empty());
  }

  private Assembled assemble(List<ComponentReading> readings) {
    List<DatasetPlaces> places = new ArrayList<>();
    List<DeclaredImage> declared = new ArrayList<>();
    for (ComponentReading reading : readings) {
      Map<String, Set<WellName>> plates = new HashMap<>();
      reading.layout().plates().forEach((plate, wells) -> plates.put(plate, wells.keySet()));
      places.add(new DatasetPlaces(reading.component().path(), plates));
      ImageMapper mapper = new ImageMapper(reading);
      reading.images().forEach(image -> declared.add(mapper.map(image)));
    }
    List<FileEntry> files =
        ListView.of(
            input.files(),
            file -> new FileEntry(file.path(), file.datasets(), file.attributes(), file.row()));
    AssemblyInput assembly =
        new AssemblyInput(
            ids, places, declared, imageTables(), files, List.of(), input.inspected());
    return new ImageAssembly(assembly, findings).assemble();
  }

  private List<Table> imageTables() {
    TableReader reader = new TableReader(findings);
    return documents.of(DocumentRole.IMAGES).stream()
        .map(reader::table)
        .flatMap(Optional::stream)
        .toList();
  }

  private Set<String> wellsOf(List<ImageLine> images) {
    Set<String> wells = new HashSet<>();
    for (ImageLine image : images) {
      if (image.well() != null) {
        wells.add(ids.well(image.dataset(), image.plate(), image.well()));
      }
    }
    return wells;
  }

  private static List<ResultTableLine> tables(List<ComponentReading> readings) {
    return readings.stream()
        .flatMap(reading -> reading.results().stream())
        .map(ResultsTable::tableLine)
        .toList();
  }

  private static List<ResultRowLine> rows(List<ComponentReading> readings) {
    List<Supplier<ResultRowLine>> rows = new ArrayList<>();
    for (ComponentReading reading : readings) {
      Subjects kind = reading.component().isScreen() ? Subjects.WELLS : Subjects.IMAGES;
      reading.results().forEach(results -> rows.addAll(results.rowLines(kind)));
    }
    return new DeferredLines<>(rows);
  }
}
