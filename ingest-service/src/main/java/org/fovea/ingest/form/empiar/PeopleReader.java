package org.fovea.ingest.form.empiar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.contract.content.ContactData;
import org.fovea.contract.content.StudyLine.Person;

/**
 * Reads authors and contacts. E-mail, phone and address go to a {@link Person} and nowhere else;
 * authors of the form have no affiliation, contacts have their organisation.
 */
final class PeopleReader {

  private static final int LONGEST_NAME = 60;
  private static final Pattern PLAIN = Pattern.compile("(.*\\S)\\s+(\\p{Lu}[\\p{Lu}.-]{0,9})");

  private final FieldReader fields;
  private final CodeReader codes;

  PeopleReader(FieldReader fields) {
    this.fields = fields;
    this.codes = new CodeReader(fields);
  }

  /** A name; the first may be initials, or null. */
  private record Name(String last, String first) {}

  /** An author and the place in the order. */
  private record Author(int order, Person person) {}

  /** All authors in order, the corresponding author, the principal investigators. */
  List<Person> people(SentValue deposition) {
    List<Person> people = new ArrayList<>(authors(deposition.member("authors")));
    SentValue corresponding = deposition.member("corresponding_author");
    fields.require(corresponding);
    fields.object(corresponding).ifPresent(c -> people.add(contact(c, "corresponding author")));
    SentValue investigators = deposition.member("principal_investigator");
    requireSome(investigators);
    fields
        .objects(investigators)
        .forEach(investigator -> people.add(contact(investigator, "principal investigator")));
    return people;
  }

  private List<Person> authors(SentValue array) {
    requireSome(array);
    return ordered(array).stream().map(Author::person).toList();
  }

  /** Names of a citation's authors or editors, in order. */
  List<String> names(SentValue array) {
    return ordered(array).stream()
        .map(Author::person)
        .map(person -> joined(" ", Stream.of(person.lastName(), person.firstName())))
        .toList();
  }

  /** Reports an array without elements. */
  void requireSome(SentValue array) {
    if (!array.says() || array.node().isArray() && array.node().isEmpty()) {
      fields
          .finding(EmpiarRule.MEMBER_MISSING, array)
          .say("There is none in " + FieldReader.nameOf(array) + ", at least one is needed.");
    }
  }

  private List<Author> ordered(SentValue array) {
    List<Author> authors = new ArrayList<>();
    Set<Integer> orders = new HashSet<>();
    for (SentValue item : fields.objects(array)) {
      SentValue author = item.node().path("author").isObject() ? item.member("author") : item;
      int order = order(author.member("order_id"), authors.size(), orders);
      authors.add(new Author(order, author(author)));
    }
    return authors.stream().sorted(Comparator.comparingInt(Author::order)).toList();
  }

  private int order(SentValue value, int position, Set<Integer> seen) {
    Optional<Integer> stated = fields.integer(value);
    int order = stated.orElse(position);
    if (stated.isEmpty() || order < 0 || !seen.add(order)) {
      fields
          .finding(EmpiarRule.AUTHOR_ORDER, value)
          .say("The author's place in the order is missing, negative or taken.");
    }
    return order;
  }

  private Person author(SentValue author) {
    Name name = author.node().has("last_name") ? parts(author) : written(author.member("name"));
    return new Person(null, name.last(), name.first(), null, null, null, orcid(author), "author");
  }

  private Name parts(SentValue person) {
    String first =
        joined(
            " ",
            Stream.of("first_name", "middle_name")
                .map(name -> fields.text(person.member(name)).orElse(null)));
    return new Name(
        fields.text(person.member("last_name")).orElse(null), first.isEmpty() ? null : first);
  }

  private Name written(SentValue value) {
    Optional<String> text = fields.requiredText(value);
    Optional<Tuple> tuple = text.flatMap(Tuple::parse);
    if (tuple.isPresent()) {
      checkLength(value, tuple.get());
      return new Name(tuple.get().first().strip(), tuple.get().second().strip());
    }
    text.ifPresent(
        name ->
            fields
                .finding(EmpiarRule.NAME_MALFORMED, value)
                .say("The name is no tuple of surname and initials."));
    return text.map(PeopleReader::plain).orElseGet(() -> new Name(null, null));
  }

  private void checkLength(SentValue value, Tuple name) {
    if (name.first().isBlank() || name.second().isBlank() || name.first().length() > LONGEST_NAME) {
      fields
          .finding(EmpiarRule.NAME_MALFORMED, value)
          .say("The surname has 1 to 60 characters, the initials are not blank.");
    }
  }

  /** {@code Smith JW}; anything else is a surname as a whole. */
  private static Name plain(String text) {
    Matcher shape = PLAIN.matcher(text);
    return shape.matches() ? new Name(shape.group(1), shape.group(2)) : new Name(text, null);
  }

  private Person contact(SentValue sent, String role) {
    SentValue contact = sent.node().path("author").isObject() ? sent.member("author") : sent;
    for (String name : List.of("first_name", "last_name", "organization", "email", "country")) {
      fields.require(contact.member(name));
    }
    Name name = parts(contact);
    return new Person(
        null,
        name.last(),
        name.first(),
        email(contact),
        address(contact),
        fields.text(contact.member("organization")).orElse(null),
        orcid(contact),
        role);
  }

  private String email(SentValue contact) {
    SentValue value = contact.member("email");
    Optional<String> email = fields.text(value);
    if (email.isPresent() && !ContactData.isMailAddress(email.get())) {
      fields
          .finding(EmpiarRule.EMAIL_MALFORMED, value)
          .say("The address has no @ between a name and a domain with a top level.");
    }
    return email.orElse(null);
  }

  private String address(SentValue contact) {
    Stream<String> lines =
        Stream.of("street", "town_or_city", "state_or_province", "post_or_zip")
            .map(name -> fields.text(contact.member(name)).orElse(null));
    String country =
        codes.bare(contact.member("country"), Vocabularies.COUNTRY).map(Coded::name).orElse(null);
    Stream<String> numbers =
        Stream.of("telephone", "fax")
            .map(name -> fields.text(contact.member(name)).map(n -> name + " " + n).orElse(null));
    String address =
        joined(", ", Stream.concat(Stream.concat(lines, Stream.of(orEmpty(country))), numbers));
    return address.isEmpty() ? null : address;
  }

  private String orcid(SentValue person) {
    SentValue value = person.member("author_orcid");
    Optional<String> sent = fields.text(value);
    Optional<String> orcid = sent.flatMap(Orcid::parse);
    if (sent.isPresent() && orcid.isEmpty()) {
      fields.finding(EmpiarRule.ORCID_MALFORMED, value).say("“" + value.shown() + "” is no ORCID.");
    }
    return orcid.orElse(null);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static String joined(String separator, Stream<String> parts) {
    return parts
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(separator));
  }
}
