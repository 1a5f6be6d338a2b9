package io.okr4j.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of a day that were accepted, so that from then on only new ones count.
 *
 * <p>A finding is known again by its rule, its subject, the key of its message and the arguments
 * that tell it from others; never by its wording, its place or what else stands in the program. Of
 * findings that have all that in common, as many are accepted as there were.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param entries what is accepted, in order, none of it twice
 */
public record Baseline(ImmutableList<Entry> entries) {

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

    private static Entry of(Finding finding) {
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
    Map<Entry, Integer> counts = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      if (!finding.isWaived()) {
        counts.merge(Entry.of(finding), 1, Integer::sum);
      }
    }
    return new Baseline(
        counts.entrySet().stream()
            .map(entry -> entry.getKey().withCount(entry.getValue()))
            .collect(toImmutableList()));
  }

  /**
   * {@return the report with the findings marked that this baseline accepts; of several alike, the
   * first ones}
   *
   * @param report a report
   */
  public Report accept(Report report) {
    Map<Entry, Integer> left = counts();
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Finding finding : report.findings()) {
      boolean accepted = !finding.isWaived() && take(left, finding);
      findings.add(accepted ? finding.baselined() : finding);
    }
    return report.withFindings(findings.build());
  }

  /**
   * {@return what this baseline accepts and a report does not find any more, with how many of each
   * are gone}
   *
   * @param report a report of the whole program
   */
  public ImmutableList<Entry> stale(Report report) {
    Map<Entry, Integer> left = counts();
    report.findings().forEach(finding -> take(left, finding));
    List<Entry> stale = new ArrayList<>();
    for (Entry entry : entries) {
      int gone = left.getOrDefault(entry.withCount(1), 0);
      if (gone > 0) {
        stale.add(entry.withCount(gone));
      }
    }
    return ImmutableList.copyOf(stale);
  }

  /**
   * {@return this baseline without what a report does not find any more}
   *
   * @param report a report of the whole program
   */
  public Baseline prune(Report report) {
    Map<Entry, Integer> gone = new HashMap<>();
    stale(report).forEach(entry -> gone.put(entry.withCount(1), entry.count()));
    ImmutableList.Builder<Entry> kept = ImmutableList.builder();
    for (Entry entry : entries) {
      int count = entry.count() - gone.getOrDefault(entry.withCount(1), 0);
      if (count > 0) {
        kept.add(entry.withCount(count));
      }
    }
    return new Baseline(kept.build());
  }

  private Map<Entry, Integer> counts() {
    Map<Entry, Integer> counts = new HashMap<>();
    entries.forEach(entry -> counts.merge(entry.withCount(1), entry.count(), Integer::sum));
    return counts;
  }

  private static boolean take(Map<Entry, Integer> left, Finding finding) {
    Entry key = Entry.of(finding);
    int count = left.getOrDefault(key, 0);
    left.put(key, count - 1);
    return count > 0;
  }
}
