package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.OkrProgram;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a check found, and how many subjects each rule was asked about: the alignment profile of the
 * program.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param program the program that was checked
 * @param asOf the day as of which it was checked
 * @param ruleSet the rules that it was checked with, those included that are off
 * @param findings all findings, waived ones included, in the order of their subjects in the
 *     program, then of their rules' ids
 * @param rules the rules that were in force, each with how many subjects it was asked about and how
 *     many of them passed, in the order of their ids; a rule that had nothing to look at was asked
 *     about none
 * @param stale what a baseline accepts and was not found, with how many of each are gone; none
 *     until a baseline {@linkplain Baseline#accept accepts} findings
 */
public record Report(
    OkrProgram program,
    LocalDate asOf,
    RuleSet ruleSet,
    ImmutableList<Finding> findings,
    ImmutableMap<Rule, Tally> rules,
    ImmutableList<Baseline.Entry> stale) {

  /**
   * {@return how many findings of a severity are open: neither waived nor in a baseline}
   *
   * @param severity the severity
   */
  public int count(Severity severity) {
    return (int) findings.stream().filter(f -> f.isOpen() && f.severity() == severity).count();
  }

  /** {@return how many findings are waived} */
  public int waived() {
    return (int) findings.stream().filter(Finding::isWaived).count();
  }

  /** {@return how many findings a baseline accepts} */
  public int baselined() {
    return (int) findings.stream().filter(Finding::isBaselined).count();
  }

  Report with(ImmutableList<Finding> others, ImmutableList<Baseline.Entry> otherStale) {
    return new Report(program, asOf, ruleSet, others, rules, otherStale);
  }

  /**
   * {@return whether an open finding matters at least that much}
   *
   * @param severity the least severity that counts
   */
  public boolean hasAtLeast(Severity severity) {
    return findings.stream().anyMatch(f -> f.isOpen() && f.severity().isAtLeast(severity));
  }

  /** {@return the sums of the rules of each theme, in the order of their names} */
  public ImmutableMap<String, Tally> themes() {
    Map<String, Tally> themes = new TreeMap<>();
    rules.forEach((rule, tally) -> themes.merge(rule.theme(), tally, Tally::plus));
    return ImmutableMap.copyOf(themes);
  }
}
