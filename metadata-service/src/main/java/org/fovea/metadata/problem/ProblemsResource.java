package org.fovea.metadata.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.metadata.ProblemsApi;
import org.fovea.contract.metadata.model.ProblemExplanation;
import org.fovea.contract.metadata.model.RuleExplanation;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.metadata.link.Links;

/** Where the {@code type} of every problem leads. */
class ProblemsResource implements ProblemsApi {

  private final ProblemCatalogue catalogue;
  private final Links links;
  private final Answers answers;

  @CheckedTemplate
  static class Templates {

    private Templates() {}

    static native TemplateInstance problem(
        ExplainedProblem problem, List<ExplainedProblem> others, List<ExplainedRule> rules);

    static native TemplateInstance rule(
        ExplainedRule rule, List<ExplainedProblem> others, List<ExplainedRule> rules);
  }

  @Inject
  ProblemsResource(ProblemCatalogue catalogue, Links links, Answers answers) {
    this.catalogue = catalogue;
    this.links = links;
    this.answers = answers;
  }

  @Override
  public org.fovea.contract.metadata.model.ProblemCatalogue listProblemCodes() {
    return new org.fovea.contract.metadata.model.ProblemCatalogue()
        .items(catalogue.all().stream().map(this::explanation).toList())
        .rules(catalogue.rules().stream().map(this::explanation).toList());
  }

  @Override
  public String getProblemPage(String code) {
    TemplateInstance page =
        problemPage(code)
            .or(() -> rulePage(code))
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    answers.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    return page.render();
  }

  private Optional<TemplateInstance> problemPage(String code) {
    return catalogue
        .find(code)
        .map(problem -> Templates.problem(problem, catalogue.all(), catalogue.rules()));
  }

  private Optional<TemplateInstance> rulePage(String code) {
    return catalogue
        .findRule(code)
        .map(rule -> Templates.rule(rule, catalogue.all(), catalogue.rules()));
  }

  private ProblemExplanation explanation(ExplainedProblem problem) {
    return new ProblemExplanation()
        .code(problem.code())
        .url(links.problem(problem.code()))
        .status(problem.status())
        .title(problem.title())
        .services(problem.services())
        .meaning(problem.meaning())
        .mend(problem.mend());
  }

  private RuleExplanation explanation(ExplainedRule rule) {
    return new RuleExplanation()
        .code(rule.code())
        .url(links.problem(rule.code()))
        .severity(RuleExplanation.SeverityEnum.fromValue(rule.severity()))
        .form(rule.form())
        .title(rule.title())
        .mend(rule.mend());
  }
}
