package io.okr4j.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.Comparators.lexicographical;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.math.IntMath;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The findings of a day that were accepted, so that from then on only new ones count.
 *
 * <p>A finding is known again by its rule, its subject, the key of its message and the arguments
 * that tell it from others; never by its wording, its severity, its place or what else stands in
 * the program. Of findings that have all that in common, as many are accepted as there were.
 *
 * <p>What was accepted and is not found any more is stale: were it left in, the same fault could
 * come back unseen. Stale, too, is what a waiver accepts meanwhile, so that it counts again when
 * the waiver runs out, and what a rule found that does not exist any more. A rule that is off finds
 * nothing, and so says nothing of what was accepted of it: that is neither accepted nor stale.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param entries what is accepted, in the order of rules, subjects, messages and arguments,
 *     whatever the order it is given in, and none of it twice: counts are added up
 */
public record Baseline(ImmutableList<Entry> entries) {
  private static final Comparator<Map.Entry<String, String>> ARGUMENTS =
      Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue());

  private static final Comparator<Entry> ORDER =
      comparing(Entry::rule)
          .thenComparing(Entry::subject)
          .thenComparing(Entry::message)
          .thenComparing(entry -> entry.about().entrySet(), lexicographical(ARGUMENTS));

  /** The baseline that accepts nothing. */
  public static final Baseline NONE = new Baseline(ImmutableList.of());

  /**
   * Puts what is accepted in order.
   *
   * @param entries what is accepted, in any order
   */
  public Baseline {
    entries = inOrder(counts(entries));
  }

  /**
   * A finding that is accepted, or several alike.
   *
   * @param rule the id of the rule
   * @param subject the subject, as it is written
   * @param message the key of the message
   * @param about the arguments that tell the finding from others, by name
   * @param count how many of them are accepted, 1 or more
   */
  public record Entry(
      String rule,
      String subject,
      String message,
      ImmutableSortedMap<String, String> about,
      int count) {

    /**
     * Checks the count.
     *
     * @param rule the id of the rule
     * @param subject the subject, as it is written
     * @param message the key of the message
     * @param about the arguments that tell the finding from others, by name
     * @param count how many of them are accepted
     * @throws IllegalArgumentException if the count is below 1
     */
    public Entry {
      checkArgument(count >= 1, "count: found %s, expected 1 or more", count);
    }

    private Entry withCount(int other) {
      return new Entry(rule, subject, message, about, other);
    }

    /**
     * {@return what accepts a finding, and one alone}
     *
     * @param finding the finding
     */
    public static Entry of(Finding finding) {
      return new Entry(
          finding.rule().id(),
          finding.subject().text(),
          finding.fault().key(),
          ImmutableSortedMap.copyOf(
              Maps.transformValues(
                  Maps.filterKeys(
                      finding.fault().arguments(), finding.fault().identity()::contains),
                  Object::toString)),
          1);
    }
  }

  /**
   * {@return a baseline that accepts all findings of a report that no waiver accepts}
   *
   * @param report the report
   */
  public static Baseline of(Report report) {
    return new Baseline(
        report.findings().stream()
            .filter(finding -> !finding.isWaived())
            .map(Entry::of)
            .collect(toImmutableList()));
  }

  /**
   * {@return the report with the findings marked that this baseline accepts, of several alike the
   * first ones, and with what is stale in this baseline}
   *
   * @param report a report of the whole program
   */
  public Report accept(Report report) {
    Map<Entry, Integer> left = counts(entries);
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Finding finding : report.findings()) {
      findings.add(!finding.isWaived() && take(left, finding) ? finding.baselined() : finding);
    }
    left.keySet().removeIf(entry -> isOff(entry, report.ruleSet()));
    return report.with(findings.build(), inOrder(left));
  }

  /**
   * {@return this baseline without what is stale in it}
   *
   * @param report a report of the whole program
   */
  public Baseline prune(Report report) {
    Map<Entry, Integer> kept = counts(entries);
    for (Entry stale : accept(report).stale()) {
      kept.merge(stale.withCount(1), -stale.count(), Integer::sum);
    }
    return new Baseline(inOrder(kept));
  }

  private static boolean isOff(Entry entry, RuleSet rules) {
    return rules.rule(entry.rule()).isPresent() && rules.severity(entry.rule()).isEmpty();
  }

  /** {@return how many there are of each, by the entry that stands for one} */
  private static Map<Entry, Integer> counts(Iterable<Entry> entries) {
    Map<Entry, Integer> counts = new HashMap<>();
    entries.forEach(e -> counts.merge(e.withCount(1), e.count(), IntMath::saturatedAdd));
    return counts;
  }

  private static ImmutableList<Entry> inOrder(Map<Entry, Integer> counts) {
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> count.getKey().withCount(count.getValue()))
        .sorted(ORDER)
        .collect(toImmutableList());
  }

  private static boolean take(Map<Entry, Integer> left, Finding finding) {
    Entry entry = Entry.of(finding);
    int count = left.getOrDefault(entry, 0);
    if (count > 0) {
      left.put(entry, count - 1);
    }
    return count > 0;
  }
}
