package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.math.IntMath;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramDiff;
import io.okr4j.rules.Mended.Applied;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies the fixes of a program that can be applied without asking. */
final class Mending {
  /** Finding each of very many fixes that do harm would take as many checks of the program. */
  private static final int MAX_FAILURES = 200;

  private final RuleSet rules;
  private final LocalDate asOf;
  private final List<Applied> applied = new ArrayList<>();

  /** Fixes that turned out to bring an error elsewhere; they are not tried again. */
  private final Set<Fix> harmful = new HashSet<>();

  /** How many fixes are tried at a time. */
  private int limit = Integer.MAX_VALUE;

  private int failures;

  Mending(RuleSet rules, LocalDate asOf) {
    this.rules = rules;
    this.asOf = asOf;
  }

  Mended mend(OkrProgram program) {
    Report report = rules.check(program, asOf);
    Attempt attempt = attempt(report);
    while (!attempt.chosen.isEmpty() && failures < MAX_FAILURES) {
      Report mended = rules.check(attempt.program, asOf);
      if (isBetter(report, mended)) {
        applied.addAll(attempt.chosen);
        report = mended;
        limit = IntMath.saturatedMultiply(limit, 2);
      } else {
        fail(attempt.chosen);
      }
      attempt = attempt(report);
    }
    return new Mended(ImmutableList.copyOf(applied), report);
  }

  /** One of several does harm: it is found by trying fewer at a time. */
  private void fail(List<Applied> chosen) {
    failures++;
    if (chosen.size() == 1) {
      harmful.add(chosen.get(0).fix());
    } else {
      limit = chosen.size() / 2;
    }
  }

  /** {@return the fixes that can be applied together, at most as many as are tried at a time} */
  private Attempt attempt(Report report) {
    List<Applied> chosen = new ArrayList<>();
    OkrProgram edited = report.program();
    for (Finding finding : report.findings()) {
      Optional<Fix> fix = chosen.size() < limit ? safeFix(finding) : Optional.empty();
      Optional<OkrProgram> mended = fix.isPresent() ? fix.get().tryOn(edited) : Optional.empty();
      if (mended.isPresent()) {
        chosen.add(new Applied(finding, fix.orElseThrow()));
        edited = mended.get();
      }
    }
    return new Attempt(chosen, edited);
  }

  private Optional<Fix> safeFix(Finding finding) {
    return finding.isWaived()
        ? Optional.empty()
        : finding.fault().fixes().stream()
            .filter(fix -> fix.isSafe() && !harmful.contains(fix))
            .findFirst();
  }

  /** {@return whether there is less to mend, and no new error about anything but what changed} */
  private boolean isBetter(Report before, Report after) {
    Set<String> changed = new HashSet<>();
    ProgramDiff.between(before.program(), after.program())
        .changes()
        .forEach(change -> changed.add(change.subject()));
    boolean harmless =
        Baseline.of(before).accept(after).findings().stream()
            .noneMatch(
                finding ->
                    finding.isOpen()
                        && finding.severity() == Severity.ERROR
                        && !changed.contains(finding.subject().text()));
    return harmless && mendable(after) < mendable(before);
  }

  private long mendable(Report report) {
    return report.findings().stream().filter(finding -> safeFix(finding).isPresent()).count();
  }

  /** Fixes that are tried together, and the program with them. */
  private record Attempt(List<Applied> chosen, OkrProgram program) {}
}
