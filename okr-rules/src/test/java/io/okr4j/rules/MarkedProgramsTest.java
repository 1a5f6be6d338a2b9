package io.okr4j.rules;

import static io.okr4j.rules.Sample.objective;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.rules.testkit.RuleExamples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected findings are marked in place, and there are no others. */
class MarkedProgramsTest {
  private static final Rule SHORT =
      Rule.builder("house/short", Severity.ERROR)
          .summary("Titles are short.")
          .why("Nobody remembers a long one.")
          .mend("Leave out what is not the point.")
          .message("long", "{title} is too long")
          .message("loud", "{title} is too loud")
          .ask(
              SubjectKind.OBJECTIVE,
              (objective, context) -> {
                List<Fault> faults = new ArrayList<>();
                if (objective.title().length() > 10) {
                  faults.add(Fault.of("long").with("title", objective.title()));
                }
                if (objective.title().endsWith("!")) {
                  faults.add(Fault.of("loud").with("title", objective.title()));
                }
                return Verdict.of(faults);
              })
          .build();

  private static final Objective GOOD = objective("good").withTitle("Grow");
  private static final Objective LONG = objective("long").withTitle("Grow for ever");
  private static final Objective BOTH = objective("both").withTitle("Grow for ever!");

  private static OkrProgram program(Objective... objectives) {
    return OkrProgram.builder().organization("House").addObjectives(objectives).build();
  }

  private static Objective marked(Objective objective, String... messages) {
    return objective.withExtensions(RuleExamples.finds(messages));
  }

  private static String mistakes(Objective... objectives) {
    AssertionError told =
        assertThrows(AssertionError.class, () -> RuleExamples.of(SHORT).check(program(objectives)));
    return String.valueOf(told.getMessage());
  }

  @Test
  void whatIsMarkedIsFound() {
    RuleExamples.of(SHORT)
        .asOf("2026-11-22")
        .check(program(GOOD, marked(LONG, "too long"), marked(BOTH, "ever! is too long", "loud")));
  }

  @Test
  void whatIsFoundAndNotMarkedIsTold() {
    assertEquals(
        "/objectives/1: found, and not marked:"
            + " error house/short objective:long: Grow for ever is too long",
        mistakes(GOOD, LONG));
    assertEquals(
        "/objectives/0: found, and not marked:"
            + " error house/short objective:both: Grow for ever! is too loud",
        mistakes(marked(BOTH, "too long")));
  }

  @Test
  void whatIsMarkedAndNotFoundIsTold() {
    assertEquals(
        "/objectives/0: marked, and not found: \"long\"", mistakes(marked(GOOD, "long"), GOOD));
  }

  @Test
  void aMarkThatTheMessageDoesNotHoldIsTold() {
    assertEquals(
        "/objectives/0: found error house/short objective:long: Grow for ever is too long,"
            + " marked \"loud\"",
        mistakes(marked(LONG, "loud")));
  }

  @Test
  void allDifferencesAreToldAtOnce() {
    assertEquals(2, mistakes(LONG, marked(GOOD, "long")).lines().count());
  }
}
