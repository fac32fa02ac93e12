package org.fovea.ingest.form.bia;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.ingest.assembly.ListedFile;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageFile;
import org.fovea.ingest.path.FilePath;
import org.fovea.ingest.path.PathReading;
import org.fovea.ingest.validation.Findings;

/**
 * Reads the entries of one list into the catalogue. A directory entry is said of all files below
 * that have no entry of their own; the deepest wins.
 */
final class ListReading {

  private final Catalogue catalogue;
  private final AttributeMapper attributes;
  private final Findings findings;
  private final ListOwner owner;
  private final BitSet seen = new BitSet();
  private final List<Directory> directories = new ArrayList<>();
  private final Map<String, Boolean> namesSource = new HashMap<>();
  private long entries;

  private record Directory(String path, Membership membership) {}

  ListReading(Catalogue catalogue, AttributeMapper attributes, Findings findings, ListOwner owner) {
    this.catalogue = catalogue;
    this.attributes = attributes;
    this.findings = findings;
    this.owner = owner;
  }

  long entries() {
    return entries;
  }

  void entry(PageFile sent) {
    entries++;
    Optional<String> path = path(sent);
    if (path.isPresent() && catalogue.files().size() > 0) {
      Membership membership = membership(sent);
      place(sent, path.get(), membership);
      if (membership.role() != null) {
        sent.attributes().forEach(attribute -> checkSource(sent, attribute));
      }
    }
  }

  private Membership membership(PageFile sent) {
    String role = owner.role() == null ? null : AnnotationRole.of(owner.role(), sent.attributes());
    return new Membership(owner.dataset(), role, attributes.map(sent.attributes()));
  }

  private Optional<String> path(PageFile sent) {
    String written = sent.path().replaceFirst("/+$", "");
    PathReading reading = FilePath.read(written);
    if (reading.path().isEmpty()) {
      tell(BiaRule.PATH_REFUSED, sent, reading.findings().get(0).detail());
      return Optional.empty();
    }
    String path = reading.path().get().value();
    if (!path.equals(written)) {
      tell(BiaRule.PATH_MENDED, sent, "The path is read as " + path + ".");
    }
    return Optional.of(path);
  }

  private void place(PageFile sent, String path, Membership membership) {
    Optional<Integer> file = catalogue.files().find(path);
    if (file.isPresent()) {
      put(sent, file.get(), membership);
      checkSize(sent, file.get());
      return;
    }
    catalogue
        .files()
        .directory(path)
        .ifPresentOrElse(
            directory -> directories.add(new Directory(directory, membership)),
            () ->
                finding(BiaRule.FILE_MISSING, sent)
                    .suggest(() -> catalogue.files().near(path))
                    .say("No file of the submission has this path."));
  }

  private void put(PageFile sent, int position, Membership membership) {
    boolean ofImage = membership.role() == null && ListCells.nameImage(sent);
    if (seen.get(position) && !ofImage) {
      boolean same = catalogue.at(position).contains(membership);
      BiaRule rule = same ? BiaRule.FILE_REPEATED : BiaRule.FILE_CONTRADICTED;
      tell(rule, sent, "The list has the file already.");
    }
    seen.set(position);
    catalogue.add(position, membership);
    if (ofImage) {
      String path = catalogue.files().at(position).path();
      catalogue.addListed(new ListedFile(path, new ListCells(owner.document(), sent)));
    }
  }

  private void checkSize(PageFile sent, int position) {
    StoredFile stored = catalogue.files().at(position);
    if (sent.bytes().isPresent() && sent.bytes().get() != stored.size()) {
      tell(
          BiaRule.FILE_SIZE,
          sent,
          "The list says " + sent.bytes().get() + " bytes, the file has " + stored.size() + ".");
    }
  }

  private void checkSource(PageFile sent, PageAttribute attribute) {
    if (namesSource.computeIfAbsent(attribute.name(), Key.SOURCE_IMAGE::is)
        && attribute.text().isPresent()
        && !catalogue.files().has(attribute.text().get())) {
      attribute
          .valuePlace()
          .mark(findings.of(BiaRule.SOURCE_IMAGE_MISSING).in(owner.document()))
          .value(attribute.value())
          .say("The source image of " + sent.path() + " is no file of the submission.");
    }
  }

  private void tell(BiaRule rule, PageFile sent, String message) {
    finding(rule, sent).say(message);
  }

  private Findings.Draft finding(BiaRule rule, PageFile sent) {
    Findings.Draft finding = findings.of(rule).in(owner.document());
    return sent.pathPlace().mark(finding).value(sent.path());
  }

  /** Says the directories' attributes of the files below. */
  void end() {
    directories.sort(
        Comparator.comparing((Directory each) -> each.path().split("/").length).reversed());
    directories.forEach(this::spread);
  }

  private void spread(Directory directory) {
    int to = catalogue.files().to(directory.path());
    for (int n = catalogue.files().from(directory.path()); n < to; n++) {
      if (!seen.get(n)) {
        seen.set(n);
        catalogue.add(n, directory.membership());
      }
    }
  }
}
