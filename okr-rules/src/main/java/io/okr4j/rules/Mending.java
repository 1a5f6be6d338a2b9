package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.OkrProgram;
import io.okr4j.rules.Mended.Applied;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies the fixes of a program that can be applied without asking. */
final class Mending {
  private final RuleSet rules;
  private final LocalDate asOf;
  private final List<Applied> applied = new ArrayList<>();

  /** Fixes that turned out to bring an error elsewhere; they are not tried again. */
  private final Set<Fix> harmful = new HashSet<>();

  /** How many fixes are tried at a time. */
  private int limit = Integer.MAX_VALUE;

  Mending(RuleSet rules, LocalDate asOf) {
    this.rules = rules;
    this.asOf = asOf;
  }

  Mended mend(OkrProgram program) {
    Report report = rules.check(program, asOf);
    for (List<Applied> chosen = choose(report); !chosen.isEmpty(); chosen = choose(report)) {
      Report mended = rules.check(apply(report.program(), chosen), asOf);
      if (isBetter(report, mended, chosen)) {
        applied.addAll(chosen);
        report = mended;
      } else if (chosen.size() == 1) {
        harmful.add(chosen.get(0).fix());
      } else {
        // One of several does harm: find it by trying fewer at a time.
        limit = chosen.size() / 2;
      }
    }
    return new Mended(ImmutableList.copyOf(applied), report);
  }

  /** {@return the fixes that can be applied together, at most as many as are tried at a time} */
  private List<Applied> choose(Report report) {
    List<Applied> chosen = new ArrayList<>();
    OkrProgram edited = report.program();
    for (Finding finding : report.findings()) {
      Optional<Fix> fix = finding.isWaived() ? Optional.empty() : safeFix(finding);
      if (fix.isPresent() && chosen.size() < limit && fix.get().isApplicableTo(edited)) {
        chosen.add(new Applied(finding, fix.get()));
        edited = fix.get().applyTo(edited);
      }
    }
    return chosen;
  }

  private Optional<Fix> safeFix(Finding finding) {
    return finding.fault().fixes().stream()
        .filter(fix -> fix.isSafe() && !harmful.contains(fix))
        .findFirst();
  }

  private static OkrProgram apply(OkrProgram program, List<Applied> chosen) {
    OkrProgram edited = program;
    for (Applied each : chosen) {
      edited = each.fix().applyTo(edited);
    }
    return edited;
  }

  /**
   * {@return whether there is less to mend, and no new error about anything that was not mended}
   */
  private boolean isBetter(Report before, Report after, List<Applied> chosen) {
    Set<Subject> changed = new HashSet<>();
    chosen.forEach(each -> changed.add(each.finding().subject()));
    boolean harmless =
        Baseline.of(before).accept(after).findings().stream()
            .noneMatch(
                finding ->
                    finding.isOpen()
                        && finding.severity() == Severity.ERROR
                        && !changed.contains(finding.subject()));
    return harmless && mendable(after) < mendable(before);
  }

  private long mendable(Report report) {
    return report.findings().stream()
        .filter(finding -> !finding.isWaived() && safeFix(finding).isPresent())
        .count();
  }
}
