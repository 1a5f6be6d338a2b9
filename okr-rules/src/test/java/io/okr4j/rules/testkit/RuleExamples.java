package io.okr4j.rules.testkit;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Data;
import io.okr4j.core.OkrProgram;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * Tests rules on small programs in which the expected findings are marked in place, in the
 * extension {@value #MARK} of what they are about; there must be no others.
 *
 * <pre>{@code
 * RuleExamples.of(GUARDED)
 *     .asOf("2026-11-22")
 *     .check(
 *         program.withObjectives(
 *             guarded,
 *             unguarded.withExtensions(RuleExamples.finds("has no guardrail"))));
 * }</pre>
 *
 * <p>In a JSON document the mark is a field like any other: {@code "x-finds": "has no guardrail"},
 * or a list of such for several findings, in their order. A mark is a part of the message.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class RuleExamples {
  /** The extension that marks what is to be found. */
  public static final String MARK = "x-finds";

  private final RuleSet rules;
  private final LocalDate asOf;

  private RuleExamples(RuleSet rules, LocalDate asOf) {
    this.rules = rules;
    this.asOf = asOf;
  }

  /**
   * {@return a test of one rule, as it comes}
   *
   * @param rule the rule
   */
  public static RuleExamples of(Rule rule) {
    return of(RuleSet.none().with(rule));
  }

  /**
   * {@return a test of rules}
   *
   * @param rules the rules, as they are configured
   */
  public static RuleExamples of(RuleSet rules) {
    return new RuleExamples(rules, LocalDate.EPOCH);
  }

  /**
   * {@return this test as of a day; 1970-01-01 unless said otherwise}
   *
   * @param day the day, such as {@code 2026-11-22}
   * @throws java.time.format.DateTimeParseException if it is no day
   */
  public RuleExamples asOf(String day) {
    return new RuleExamples(rules, LocalDate.parse(day));
  }

  /**
   * {@return the extension that marks what is to be found}
   *
   * @param messages a part of the message of each finding, in their order
   */
  public static Map<String, Data> finds(String... messages) {
    return Map.of(
        MARK,
        messages.length == 1
            ? new Data.Text(messages[0])
            : new Data.Items(
                ImmutableList.copyOf(messages).stream()
                    .map(Data.Text::new)
                    .collect(ImmutableList.toImmutableList())));
  }

  /**
   * Asserts that the rules find what is marked in a program, and nothing else. Waived findings do
   * not count.
   *
   * @param program the program
   * @throws AssertionError if they find anything else; it tells all differences
   */
  public void check(OkrProgram program) {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    Pointers.parts(program)
        .forEach((pointer, part) -> expected.put(pointer, marks(part.extensions().get(MARK))));
    List<String> mistakes = new ArrayList<>();
    for (Finding finding : rules.check(program, asOf).findings()) {
      List<String> here = expected.getOrDefault(finding.pointer(), new ArrayList<>());
      if (finding.isWaived()) {
        continue;
      }
      if (here.isEmpty()) {
        mistakes.add(finding.pointer() + ": found, and not marked: " + finding);
      } else if (!finding.message().contains(here.get(0))) {
        mistakes.add(
            finding.pointer() + ": found " + finding + ", marked \"" + here.remove(0) + "\"");
      } else {
        here.remove(0);
      }
    }
    expected.forEach(
        (pointer, marks) -> {
          for (String mark : marks) {
            mistakes.add(pointer + ": marked, and not found: \"" + mark + "\"");
          }
        });
    Laws.require(mistakes.isEmpty(), "%s", String.join("\n", mistakes));
  }

  private static List<String> marks(@Nullable Data mark) {
    List<String> marks = new ArrayList<>();
    if (mark instanceof Data.Text text) {
      marks.add(text.value());
    } else if (mark instanceof Data.Items items) {
      items.items().forEach(item -> marks.addAll(marks(item)));
    }
    return marks;
  }
}
