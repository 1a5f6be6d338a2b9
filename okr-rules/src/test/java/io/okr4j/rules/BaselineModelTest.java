package io.okr4j.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static io.okr4j.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.testkit.Programs;
import io.okr4j.core.testkit.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * A baseline through a time of work, from nothing: steps in a program, now and then all findings
 * are accepted, or what is stale is pruned. It says on every day what a plain list of lines says.
 */
class BaselineModelTest {
  private static final RuleSet RULES = RuleSet.recommended();

  /**
   * A program, and what was accepted of it.
   *
   * @param program the program
   * @param baseline what was accepted
   * @param lines the same as a list, a line for each finding
   */
  record Work(OkrProgram program, Baseline baseline, ImmutableList<String> lines) {
    Report report() {
      return RULES.check(program, TODAY);
    }

    Work after(Step step) {
      return new Work(step.apply(program), baseline, lines);
    }

    Work accepted() {
      Report report = report();
      return new Work(
          program,
          Baseline.of(report),
          report.findings().stream()
              .filter(finding -> !finding.isWaived())
              .map(BaselineModelTest::line)
              .collect(toImmutableList()));
    }

    Work pruned() {
      Report report = report();
      List<String> kept = new ArrayList<>(lines);
      stale(report).forEach(kept::remove);
      return new Work(program, baseline.prune(report), ImmutableList.copyOf(kept));
    }

    /** The lines of which nothing is found any more. */
    List<String> stale(Report report) {
      List<String> stale = new ArrayList<>(lines);
      for (Finding finding : report.findings()) {
        if (!finding.isWaived()) {
          stale.remove(line(finding));
        }
      }
      Collections.sort(stale);
      return stale;
    }

    /** What is neither waived nor accepted, a line for each, in order. */
    List<String> open(Report report) {
      List<String> left = new ArrayList<>(lines);
      return report.findings().stream()
          .filter(finding -> !finding.isWaived() && !left.remove(line(finding)))
          .map(BaselineModelTest::line)
          .toList();
    }
  }

  private static String line(Finding finding) {
    StringBuilder line =
        new StringBuilder(
            finding.rule() + " " + finding.subject().text() + " " + finding.fault().key());
    finding.fault().arguments().entrySet().stream()
        .filter(argument -> finding.fault().identity().contains(argument.getKey()))
        .map(argument -> " " + argument.getKey() + "=" + argument.getValue())
        .sorted()
        .forEach(line::append);
    return line.toString();
  }

  private static String line(Baseline.Entry entry) {
    StringBuilder line =
        new StringBuilder(entry.rule() + " " + entry.subject() + " " + entry.message());
    entry.about().forEach((name, value) -> line.append(" " + name + "=" + value));
    return line.toString();
  }

  @Provide
  Arbitrary<ActionChain<Work>> work() {
    Action.Independent<Work> step =
        () ->
            Programs.any()
                .steps()
                .map(s -> Transformer.transform("a step", (Work work) -> work.after(s)));
    Action.Independent<Work> accept =
        () -> Arbitraries.just(Transformer.transform("accept all", Work::accepted));
    Action.Independent<Work> prune =
        () -> Arbitraries.just(Transformer.transform("prune", Work::pruned));
    return ActionChain.startWith(
            () ->
                new Work(
                    OkrProgram.builder().organization("Q").build(),
                    Baseline.NONE,
                    ImmutableList.of()))
        .withAction(8, step)
        .withAction(1, accept)
        .withAction(1, prune);
  }

  @Property(tries = 100)
  void aBaselineSaysWhatAPlainListSays(@ForAll("work") ActionChain<Work> work) {
    work.withInvariant(
            now -> {
              Report found = now.report();
              Report report = now.baseline().accept(found);
              assertEquals(
                  now.open(found),
                  report.findings().stream()
                      .filter(Finding::isOpen)
                      .map(BaselineModelTest::line)
                      .toList());
              assertEquals(
                  now.stale(found),
                  report.stale().stream()
                      .flatMap(entry -> Collections.nCopies(entry.count(), line(entry)).stream())
                      .sorted()
                      .toList());
              assertEquals(
                  now.lines().stream().sorted().toList(),
                  now.baseline().entries().stream()
                      .flatMap(entry -> Collections.nCopies(entry.count(), line(entry)).stream())
                      .sorted()
                      .toList());
            })
        .run();
  }
}
