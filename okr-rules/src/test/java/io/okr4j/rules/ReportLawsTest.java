package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.testkit.Programs;
import io.okr4j.rules.testkit.LawPrograms;
import io.okr4j.rules.testkit.Pointers;
import io.okr4j.rules.testkit.Reordering;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds for the report of every program that can exist, beside what holds for each rule: see
 * {@link BuiltInRulesTest}.
 */
class ReportLawsTest implements LawPrograms {
  private static final RuleSet RULES = RuleSet.recommended();
  private static final int TRIES = 300;

  @Provide
  Arbitrary<OkrProgram> healthy() {
    return Programs.healthy();
  }

  @Property(tries = TRIES)
  void parametersOfAnySizeStopNoCheck(
      @ForAll OkrProgram program, @ForAll("anyDays") LocalDate day, @ForAll boolean most) {
    RuleSet rules = RULES;
    for (Rule rule : RULES.rules()) {
      for (Parameter<?> parameter : rule.parameters()) {
        rules = extreme(rules, rule, parameter, most);
      }
    }
    rules.check(program, day).findings().forEach(Finding::message);
  }

  @SuppressWarnings("unchecked")
  private static RuleSet extreme(RuleSet rules, Rule rule, Parameter<?> parameter, boolean most) {
    if (parameter.standard() instanceof Integer) {
      return rules.set(rule.id(), (Parameter<Integer>) parameter, most ? Integer.MAX_VALUE : 0);
    } else if (parameter.standard() instanceof BigDecimal) {
      return rules.set(
          rule.id(), (Parameter<BigDecimal>) parameter, most ? BigDecimal.ONE : BigDecimal.ZERO);
    }
    return rules.set(
        rule.id(),
        (Parameter<Period>) parameter,
        most ? Period.of(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE) : Period.ZERO);
  }

  @Property(tries = TRIES)
  void aPointerLeadsToTheSubjectOfItsFinding(
      @ForAll("brokenPrograms") OkrProgram program, @ForAll("anyDays") LocalDate day) {
    for (Finding finding : RULES.check(program, day).findings()) {
      assertEquals(finding.subject(), Pointers.subjectAt(program, finding.pointer()));
    }
  }

  @Property(tries = TRIES)
  void theOrderOfThingsDoesNotChangeTheProfile(
      @ForAll("unorderedPrograms") OkrProgram program, @ForAll("anyDays") LocalDate day) {
    assertEquals(
        RULES.check(program, day).rules(), RULES.check(Reordering.of(program, 0), day).rules());
  }

  @Property(tries = TRIES)
  void findingsComeInTheOrderOfTheProgramThenOfTheRules(
      @ForAll("brokenPrograms") OkrProgram program, @ForAll("anyDays") LocalDate day) {
    List<Finding> findings = RULES.check(program, day).findings();
    Map<String, Integer> places = new HashMap<>();
    Pointers.inOrder(program).forEach(pointer -> places.put(pointer, places.size()));
    for (int i = 1; i < findings.size(); i++) {
      Finding before = findings.get(i - 1);
      Finding after = findings.get(i);
      int steps =
          places.getOrDefault(after.pointer(), -1) - places.getOrDefault(before.pointer(), -1);
      assertTrue(
          steps > 0 || (steps == 0 && before.rule().id().compareTo(after.rule().id()) <= 0),
          () -> before + " stands before " + after);
    }
  }

  @Property(tries = TRIES)
  void theProfileCountsThoseThatDidNotPass(
      @ForAll("brokenPrograms") OkrProgram program, @ForAll("anyDays") LocalDate day) {
    Report report = RULES.check(program, day);
    report
        .rules()
        .forEach(
            (rule, tally) -> {
              long faulty =
                  report.findings().stream()
                      .filter(finding -> finding.rule() == rule)
                      .map(Finding::pointer)
                      .distinct()
                      .count();
              assertEquals(faulty, tally.asked() - tally.passed(), rule::id);
            });
  }

  @Property(tries = TRIES)
  void aDraftHasNoErrorButOfIntegrity(
      @ForAll("brokenPrograms") OkrProgram program, @ForAll("anyDays") LocalDate day) {
    for (Finding finding : RuleSet.strict().check(program, day).findings()) {
      if (finding.pointer().startsWith("/objectives/")
          && !finding.rule().theme().equals("integrity")) {
        int objective = Integer.parseInt(finding.pointer().split("/", -1)[2]);
        boolean draft = program.objectives().get(objective).status() == ObjectiveStatus.DRAFT;
        assertFalse(draft && finding.severity() == Severity.ERROR, finding::toString);
      }
    }
  }

  @Property(tries = TRIES)
  void aFindingIsWaivedExactlyWhenAWaiverOfTheDaySaysSo(
      @ForAll("brokenPrograms") OkrProgram program, @ForAll("anyDays") LocalDate day) {
    for (Finding finding : RULES.check(program, day).findings()) {
      boolean expected =
          !finding.rule().id().equals("integrity/waiver-in-use")
              && program.waivers().stream()
                  .anyMatch(
                      waiver ->
                          waiver.rule().equals(finding.rule().id())
                              && waiver.subject().equals(finding.subject().text())
                              && waiver.until().filter(day::isAfter).isEmpty());
      assertEquals(expected, finding.isWaived(), finding::toString);
    }
  }

  private static final ImmutableSet<String> WHAT_HEALTHY_MEANS =
      ImmutableSet.of(
          "integrity/unique-id",
          "integrity/known-reference",
          "integrity/acyclic",
          "integrity/dates-in-order",
          "worldview/strategy-present",
          "worldview/complete",
          "worldview/precedes-okrs",
          "alignment/traces-to-priority",
          "alignment/cycle-nesting",
          "structure/owner-staffed",
          "commitment/present",
          "commitment/full",
          "commitment/resourced",
          "measurement/has-key-results",
          "playbook/present");

  @Property(tries = TRIES)
  void inAHealthyProgramNothingIsFoundOfWhatHealthyMeans(
      @ForAll("healthy") OkrProgram program, @ForAll("anyDays") LocalDate day) {
    assertEquals(
        List.of(),
        RULES.check(program, day).findings().stream()
            .filter(finding -> WHAT_HEALTHY_MEANS.contains(finding.rule().id()))
            .map(Finding::toString)
            .toList());
  }
}
