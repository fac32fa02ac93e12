package org.fovea.ingest.form.empiar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.StudyLine.ClaimedIdentifier;
import org.fovea.contract.content.StudyLine.Person;
import org.fovea.contract.content.StudyLine.Publication;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.FormWriter;
import org.fovea.ingest.form.WrittenDocument;

/**
 * Writes the record as a deposition. A study that came from one gets the values that were sent;
 * another gets what a deposition has members for.
 */
public final class DepositionWriter implements FormWriter {

  private static final String DOCUMENT = "deposition.json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String AUTHOR = "author";
  private static final String AFTER_PROCESSING = "RE";

  @Override
  public List<WrittenDocument> write(FormReading reading) {
    boolean sent = EmpiarForm.NAME.equals(reading.study().type());
    JsonNode deposition =
        Optional.of(reading)
            .filter(each -> sent)
            .flatMap(each -> EmpiarWriter.write(each.study(), each.datasets()))
            .orElseGet(() -> made(reading));
    try {
      String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(deposition);
      return List.of(new WrittenDocument(DOCUMENT, "application/json", text + "\n"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode made(FormReading reading) {
    StudyLine study = reading.study();
    ObjectNode deposition = JsonNodeFactory.instance.objectNode();
    deposition.put("title", study.title());
    deposition.put("release_date", release(reading.release()));
    Optional.ofNullable(study.studyType())
        .flatMap(Vocabularies.EXPERIMENT_TYPE::named)
        .ifPresent(type -> deposition.put("experiment_type", Integer.parseInt(type.code())));
    ArrayNode references = deposition.putArray("cross_references");
    study.identifiers().stream()
        .map(ClaimedIdentifier::curie)
        .filter(curie -> curie.startsWith("emdb:"))
        .forEach(curie -> references.addObject().put("name", curie.substring(5)));
    people(deposition, study.people());
    ArrayNode sets = deposition.putArray("imagesets");
    reading.datasets().forEach(dataset -> sets.add(ImageSetWriter.write(dataset)));
    ArrayNode citations = deposition.putArray("citation");
    study.publications().forEach(paper -> citation(citations.addObject(), paper));
    return deposition;
  }

  private static String release(Optional<ReleaseRule> release) {
    if (release.filter(rule -> rule.rule().equals("date") && rule.date() != null).isPresent()) {
      return release.get().date();
    }
    return release
        .flatMap(
            rule ->
                Vocabularies.RELEASE.terms().stream()
                    .filter(term -> term.fact("rule").equals(rule.rule()))
                    .findFirst())
        .map(VocabularyTerm::code)
        .orElse(AFTER_PROCESSING);
  }

  private static void people(ObjectNode deposition, List<Person> people) {
    ArrayNode authors = deposition.putArray("authors");
    ArrayNode investigators = deposition.putArray("principal_investigator");
    for (Person person : people) {
      String role = person.roles() == null ? AUTHOR : person.roles();
      if (role.equals("corresponding author") && !deposition.has("corresponding_author")) {
        deposition.set("corresponding_author", contact(person));
      } else if (role.equals("principal investigator")) {
        investigators.add(contact(person));
      } else {
        author(authors, person);
      }
    }
  }

  private static void author(ArrayNode authors, Person person) {
    String name = "('%s', '%s')".formatted(lastName(person), orEmpty(person.firstName()));
    int order = authors.size();
    authors
        .addObject()
        .put("name", name)
        .put("order_id", order)
        .put("author_orcid", person.orcid());
  }

  // The form parts what the record has as one address.
  private static ObjectNode contact(Person person) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("first_name", person.firstName())
        .put("last_name", lastName(person))
        .put("author_orcid", person.orcid())
        .put("organization", person.affiliation())
        .put("email", person.email());
  }

  // The form has no place for a name in one piece.
  private static String lastName(Person person) {
    return person.lastName() == null ? orEmpty(person.name()) : person.lastName();
  }

  private static void citation(ObjectNode citation, Publication paper) {
    ArrayNode authors = citation.putArray("authors");
    if (paper.authors() != null) {
      for (String name : paper.authors().split("\\s*[,;]\\s*")) {
        authors.addObject().put("name", name).put("order_id", authors.size() - 1);
      }
    }
    citation.put("published", paper.doi() != null || paper.pubmedId() != null);
    citation.put("j_or_nj_citation", true);
    citation.put("title", paper.title());
    citation.put("doi", paper.doi());
    citation.put("pubmedid", paper.pubmedId());
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
