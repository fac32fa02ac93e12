package org.fovea.ingest.form.bia;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.contract.content.StudyLine.Person;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageAttribute.Reference;
import org.fovea.ingest.form.bia.pagetab.PageSection;

/**
 * The people of a study. The form has one name, which is not taken apart: it is the last name. What
 * a person refers to as affiliation is an organisation, whose name is for everybody.
 */
final class PeopleMapper {

  private static final String EMAIL = "[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)*\\.[^@\\s.\\d]{2,}";

  private final References references;
  private final Reporter reporter;

  PeopleMapper(References references, Reporter reporter) {
    this.references = references;
    this.reporter = reporter;
  }

  List<Person> map(PageSection root) {
    return SectionKind.PERSON.in(root).stream().map(this::person).toList();
  }

  private Person person(PageSection section) {
    List<PageAttribute> attributes = section.attributes();
    Key.EMAIL.all(attributes).forEach(this::checkEmail);
    return new Person(
        Key.NAME.text(attributes).orElse(null),
        Key.LAST_NAME.text(attributes).orElse(null),
        Key.FIRST_NAME.text(attributes).orElse(null),
        joined(Key.EMAIL.texts(attributes), ", "),
        joined(addresses(attributes), "; "),
        joined(affiliations(attributes), "; "),
        orcid(attributes),
        joined(Key.ROLE.texts(attributes), ", "));
  }

  private void checkEmail(PageAttribute attribute) {
    boolean malformed =
        attribute.text().stream()
            .flatMap(text -> Stream.of(text.split("[,;\\s]+")))
            .anyMatch(address -> !address.matches(EMAIL));
    if (malformed) {
      reporter
          .of(BiaRule.EMAIL_MALFORMED, attribute)
          .say("“" + attribute.text().orElse("") + "” is no e-mail address.");
    }
  }

  private String orcid(List<PageAttribute> attributes) {
    Optional<PageAttribute> sent = Key.ORCID.first(attributes);
    Optional<String> orcid = sent.flatMap(PageAttribute::text).flatMap(Orcid::in);
    if (sent.isPresent() && orcid.isEmpty()) {
      reporter
          .of(BiaRule.ORCID_MALFORMED, sent.get())
          .say("“" + sent.get().text().orElse("") + "” is no ORCID iD.");
    }
    return orcid.or(() -> sent.flatMap(PageAttribute::text)).orElse(null);
  }

  private List<String> affiliations(List<PageAttribute> attributes) {
    return Key.AFFILIATION.all(attributes).stream().flatMap(this::named).toList();
  }

  // An organisation may be named without being marked as a reference.
  private Stream<String> named(PageAttribute affiliation) {
    List<String> found =
        organisations(affiliation)
            .flatMap(organisation -> Key.NAME.texts(organisation.attributes()).stream())
            .toList();
    boolean isName = found.isEmpty() && affiliation.reference() == Reference.NOTHING;
    return isName ? affiliation.text().stream() : found.stream();
  }

  private List<String> addresses(List<PageAttribute> attributes) {
    Stream<String> ofOrganisations =
        Key.AFFILIATION.all(attributes).stream()
            .flatMap(this::organisations)
            .flatMap(organisation -> Key.ADDRESS.texts(organisation.attributes()).stream());
    Stream<String> own =
        Stream.of(Key.ADDRESS, Key.PHONE, Key.FAX).flatMap(key -> key.texts(attributes).stream());
    return Stream.concat(ofOrganisations, own).toList();
  }

  private Stream<PageSection> organisations(PageAttribute affiliation) {
    return References.ids(affiliation).stream().map(references::section).flatMap(Optional::stream);
  }

  private static String joined(List<String> texts, String separator) {
    return texts.isEmpty() ? null : String.join(separator, texts);
  }
}
