package io.okr4j.rules.testkit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Maps;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Report;
import io.okr4j.rules.Severity;
import io.okr4j.rules.Subject;
import java.util.function.Predicate;

/**
 * What makes two findings the same, whatever their wording and their place.
 *
 * @param rule the id of the rule
 * @param subject what it is about
 * @param key the key of the message
 * @param about the arguments that tell it from others
 */
record Found(String rule, Subject subject, String key, ImmutableMap<String, Object> about) {

  static Found of(Finding finding) {
    return new Found(
        finding.rule().id(),
        finding.subject(),
        finding.fault().key(),
        ImmutableMap.copyOf(
            Maps.filterKeys(finding.fault().arguments(), finding.fault().identity()::contains)));
  }

  static ImmutableMultiset<Found> all(Report report) {
    return matching(report, finding -> true);
  }

  static ImmutableMultiset<Found> errors(Report report) {
    return matching(report, finding -> finding.severity() == Severity.ERROR);
  }

  static ImmutableMultiset<Found> matching(Report report, Predicate<Finding> wanted) {
    return report.findings().stream()
        .filter(wanted)
        .map(Found::of)
        .collect(ImmutableMultiset.toImmutableMultiset());
  }

  @Override
  public String toString() {
    return rule + " " + subject + " (" + key + (about.isEmpty() ? "" : " " + about) + ")";
  }
}
