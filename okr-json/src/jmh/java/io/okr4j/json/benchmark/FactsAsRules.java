package io.okr4j.json.benchmark;

import static java.math.BigDecimal.ONE;

import io.okr4j.core.Alignment;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Cycle;
import io.okr4j.core.Member;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Team;
import io.okr4j.rules.Fault;
import io.okr4j.rules.OwnedKeyResult;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleContext;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import io.okr4j.rules.SubjectKind;
import io.okr4j.rules.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** The facts as rules of okr4j, as an application writes them. */
final class FactsAsRules implements FactChecker {
  private static final RuleSet RULES =
      RuleSet.none()
          .with(
              ofObjectives(Facts.SHORT_TITLE, (o, c) -> o.title().length() <= Facts.MAX_TITLE),
              ofObjectives(Facts.HAS_LEAD, (o, c) -> o.lead().isPresent()),
              rule(Facts.LEAD_IN_TEAM, SubjectKind.OBJECTIVE, FactsAsRules::leadInTeam),
              ofObjectives(Facts.KNOWN_OWNER, (o, c) -> c.index().team(o.owner()).isPresent()),
              ofObjectives(Facts.KNOWN_CYCLE, (o, c) -> c.index().cycle(o.cycle()).isPresent()),
              ofObjectives(Facts.ALIGNED, (o, c) -> !o.alignsTo().isEmpty()),
              ofObjectives(Facts.KNOWN_TARGETS, FactsAsRules::areTargetsKnown),
              ofObjectives(
                  Facts.FEW_KEY_RESULTS,
                  (o, c) ->
                      o.keyResults().size() >= Facts.MIN_KEY_RESULTS
                          && o.keyResults().size() <= Facts.MAX_KEY_RESULTS),
              rule(
                  Facts.CLOSED_WITH_SCORE,
                  SubjectKind.OBJECTIVE,
                  (o, c) ->
                      o.status() == ObjectiveStatus.CLOSED
                          ? passedIf(o.closing().flatMap(Closing::score).isPresent())
                          : Verdict.notAsked()),
              ofKeyResults(Facts.KEY_RESULT_HAS_LEAD, (k, c) -> k.keyResult().lead().isPresent()),
              ofKeyResults(
                  Facts.CHECKED_IN,
                  (k, c) -> k.keyResult().checkIns().size() >= Facts.MIN_CHECK_INS),
              rule(Facts.IN_CYCLE, SubjectKind.KEY_RESULT, FactsAsRules::inCycle),
              ofKeyResults(
                  Facts.MODEST_WEIGHT,
                  (k, c) -> k.keyResult().weight().compareTo(Facts.MAX_WEIGHT) <= 0),
              rule(
                  Facts.WHOLE_AT_MOST,
                  SubjectKind.COMMITMENT,
                  (commitment, c) -> passedIf(Facts.sum(commitment).compareTo(ONE) <= 0)));

  private final ProgramIndex index;

  FactsAsRules(OkrProgram program) {
    index = ProgramIndex.of(program);
  }

  @Override
  public List<Hit> check() {
    return RULES.check(index, GeneratedProgram.AS_OF).findings().stream()
        .map(finding -> new Hit(finding.rule().id(), finding.subject().text()))
        .toList();
  }

  private static Rule ofObjectives(String fact, BiPredicate<Objective, RuleContext> holds) {
    return rule(fact, SubjectKind.OBJECTIVE, (o, context) -> passedIf(holds.test(o, context)));
  }

  private static Rule ofKeyResults(String fact, BiPredicate<OwnedKeyResult, RuleContext> holds) {
    return rule(fact, SubjectKind.KEY_RESULT, (k, context) -> passedIf(holds.test(k, context)));
  }

  private static <S> Rule rule(
      String fact, SubjectKind<S> kind, BiFunction<S, RuleContext, Verdict> answer) {
    return Rule.builder(fact, Severity.WARNING)
        .summary("What is checked has to hold.")
        .why("It is a benchmark.")
        .mend("Do as the name says.")
        .message("wrong", "it does not hold")
        .ask(kind, answer)
        .build();
  }

  private static Verdict passedIf(boolean holds) {
    return Verdict.passedIf(holds, () -> Fault.of("wrong"));
  }

  private static Verdict leadInTeam(Objective objective, RuleContext context) {
    Optional<Team> team = context.index().team(objective.owner());
    if (team.isEmpty() || objective.lead().isEmpty()) {
      return Verdict.notAsked();
    }
    String lead = objective.lead().get();
    for (Member member : team.get().members()) {
      if (member.person().equals(lead)) {
        return Verdict.passed();
      }
    }
    return Verdict.wrong(Fault.of("wrong"));
  }

  private static boolean areTargetsKnown(Objective objective, RuleContext context) {
    for (Alignment alignment : objective.alignsTo()) {
      if (!context.index().contains(alignment.target())) {
        return false;
      }
    }
    return true;
  }

  private static Verdict inCycle(OwnedKeyResult owned, RuleContext context) {
    Optional<Cycle> cycle = context.index().cycle(owned.objective().cycle());
    if (cycle.isEmpty()) {
      return Verdict.notAsked();
    }
    for (CheckIn checkIn : owned.keyResult().checkIns()) {
      if (!cycle.get().contains(checkIn.on())) {
        return Verdict.wrong(Fault.of("wrong"));
      }
    }
    return Verdict.passed();
  }
}
