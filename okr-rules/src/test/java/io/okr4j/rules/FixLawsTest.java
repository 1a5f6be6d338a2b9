package io.okr4j.rules;

import static io.okr4j.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterables;
import io.okr4j.core.Change;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramDiff;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds for the fixes of the built-in rules in every program that can exist, beside what the
 * laws ask of any: see {@link BuiltInRulesTest}.
 */
class FixLawsTest {
  private static final RuleSet RULES = RuleSet.strict();
  private static final int TRIES = 100;

  @Provide
  Arbitrary<OkrProgram> programs() {
    return Slips.programs();
  }

  @Property(tries = TRIES)
  void aReferenceThatLeadsSomewhereAgainBreaksNothingOfIntegrity(
      @ForAll("programs") OkrProgram program) {
    Report before = RULES.check(program, TODAY);
    for (Finding finding : Iterables.filter(before.findings(), FixLawsTest::isDangling)) {
      for (Fix fix : finding.fault().fixes()) {
        OkrProgram fixed = fix.applyTo(program);
        List<String> come =
            come(before, RULES.check(fixed, TODAY), changed(program, fixed)).stream()
                .filter(error -> error.rule().theme().equals("integrity"))
                .map(Finding::toString)
                .toList();
        assertEquals(List.of(), come, () -> finding + "\n" + fix);
      }
    }
  }

  /**
   * A reference that leads somewhere again may bring to light what it hid: that the team which it
   * means has no members, say. Whoever asks for the fix is to see that; without asking, nothing is
   * mended that does such a thing.
   */
  @Property(tries = TRIES)
  void whatIsMendedWithoutAskingBringsNoErrorButAboutWhatWasChanged(
      @ForAll("programs") OkrProgram program) {
    Report before = RULES.check(program, TODAY);
    Mended mended = RULES.mend(program, TODAY);
    OkrProgram after = mended.report().program();
    assertEquals(List.of(), come(before, mended.report(), changed(program, after)));
    assertEquals(
        dangling(before) - mended.applied().stream().filter(a -> isDangling(a.finding())).count(),
        dangling(mended.report()));
    assertTrue(mended.applied().stream().allMatch(applied -> applied.fix().isSafe()));
    assertEquals(mended.report(), RULES.check(after, TODAY));
  }

  private static long dangling(Report report) {
    return report.findings().stream().filter(FixLawsTest::isDangling).count();
  }

  private static boolean isDangling(Finding finding) {
    return finding.rule().id().equals("integrity/known-reference");
  }

  /** {@return the errors that came of rules which had none about the same subject} */
  private static List<Finding> come(Report before, Report after, Set<String> changed) {
    Set<String> known = errors(before).stream().map(FixLawsTest::place).collect(Collectors.toSet());
    return errors(after).stream()
        .filter(error -> !known.contains(place(error)))
        .filter(error -> about(error).noneMatch(changed::contains))
        .toList();
  }

  /** A loop is about all of its members. */
  private static Stream<String> about(Finding finding) {
    boolean isLoop = finding.rule().id().equals("integrity/acyclic");
    return Stream.concat(
            Stream.of(finding.subject()),
            isLoop ? finding.fault().related().stream() : Stream.empty())
        .map(Subject::text);
  }

  private static String place(Finding finding) {
    return finding.rule() + " " + finding.subject();
  }

  private static List<Finding> errors(Report report) {
    return report.findings().stream()
        .filter(f -> f.isOpen() && f.severity() == Severity.ERROR)
        .toList();
  }

  /** {@return the subjects that changed, whole families of them, and the waivers that name them} */
  private static Set<String> changed(OkrProgram program, OkrProgram fixed) {
    Set<String> changed =
        ProgramDiff.between(program, fixed).changes().stream()
            .map(Change::subject)
            .collect(Collectors.toCollection(HashSet::new));
    for (Objective objective : program.objectives()) {
      List<String> family =
          Stream.concat(
                  Stream.of(objective.id()), objective.keyResults().stream().map(KeyResult::id))
              .map(id -> Subject.of(id).text())
              .toList();
      if (!Collections.disjoint(changed, family)) {
        changed.addAll(family);
      }
    }
    program.waivers().stream()
        .filter(waiver -> changed.contains(waiver.subject()))
        .forEach(waiver -> changed.add(Subject.of(waiver).text()));
    return changed;
  }
}
