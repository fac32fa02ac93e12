package org.fovea.ingest.form.empiar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fovea.ingest.validation.Findings;

/** Reads codes, in tuples or bare, and reports those that no vocabulary has with what is near. */
final class CodeReader {

  private final FieldReader fields;

  CodeReader(FieldReader fields) {
    this.fields = fields;
  }

  /** A code with its text, {@code ('T9', '')}; the readable name alone is accepted with a note. */
  Optional<Coded> tuple(SentValue value, Vocabulary vocabulary) {
    Optional<String> text = fields.requiredText(value);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Tuple> tuple = Tuple.parse(text.get());
    if (tuple.isPresent()) {
      return coded(value, tuple.get(), vocabulary);
    }
    if (text.get().startsWith("(")) {
      fields
          .finding(EmpiarRule.CODE_MALFORMED, value)
          .say(FieldReader.nameOf(value) + " is no tuple of a code and a text.");
      return Optional.empty();
    }
    return plain(value, text.get(), vocabulary);
  }

  private Optional<Coded> coded(SentValue value, Tuple tuple, Vocabulary vocabulary) {
    String text = tuple.second().strip();
    if (tuple.first().strip().equals(Vocabulary.OTHER)) {
      return freeText(value, text, vocabulary);
    }
    Optional<VocabularyTerm> term = vocabulary.code(tuple.first());
    if (term.isEmpty()) {
      return unknown(value, tuple.first(), vocabulary);
    }
    if (!text.isEmpty()) {
      fields
          .finding(EmpiarRule.CODE_TEXT, value)
          .say("The text “" + text + "” beside the code " + term.get() + " is passed over.");
    }
    return term.map(CodeReader::coded);
  }

  private Optional<Coded> freeText(SentValue value, String text, Vocabulary vocabulary) {
    if (text.isEmpty()) {
      fields
          .finding(EmpiarRule.CODE_MALFORMED, value)
          .say("The code OT of " + FieldReader.nameOf(value) + " has no text.");
      return Optional.empty();
    }
    Optional<VocabularyTerm> same = vocabulary.named(text);
    same.ifPresent(
        term ->
            fields
                .finding(EmpiarRule.CODE_TEXT, value)
                .say("“" + text + "” has a code of its own: " + term + "."));
    return Optional.of(same.map(CodeReader::coded).orElseGet(() -> new Coded(text, null)));
  }

  /** A bare code; numbers are accepted as texts and texts as numbers. */
  Optional<Coded> bare(SentValue value, Vocabulary vocabulary) {
    if (!value.says()) {
      return Optional.empty();
    }
    if (!value.node().isTextual() && !value.node().isNumber()) {
      fields.wrongType(value, "a code");
      return Optional.empty();
    }
    return plain(value, value.node().asText().strip(), vocabulary);
  }

  private Optional<Coded> plain(SentValue value, String text, Vocabulary vocabulary) {
    Optional<VocabularyTerm> term = vocabulary.code(text);
    if (term.isPresent()) {
      return term.map(CodeReader::coded);
    }
    Optional<VocabularyTerm> named = vocabulary.named(text);
    named.ifPresent(
        found ->
            fields
                .finding(EmpiarRule.CODE_ALIAS, value)
                .suggest(found.code())
                .say("“" + text + "” is read as " + found + "."));
    return named.isPresent() ? named.map(CodeReader::coded) : unknown(value, text, vocabulary);
  }

  private Optional<Coded> unknown(SentValue value, String text, Vocabulary vocabulary) {
    List<VocabularyTerm> near = vocabulary.near(text);
    String hint =
        near.isEmpty()
            ? ""
            : near.stream()
                .map(VocabularyTerm::toString)
                .collect(Collectors.joining(", ", " Near: ", "."));
    Findings.Draft finding = fields.finding(EmpiarRule.CODE_UNKNOWN, value);
    near.stream().findFirst().ifPresent(term -> finding.suggest(term.code()));
    finding.say("The vocabulary of " + FieldReader.nameOf(value) + " has no such code." + hint);
    return Optional.empty();
  }

  private static Coded coded(VocabularyTerm term) {
    return new Coded(term.name(), term);
  }
}
