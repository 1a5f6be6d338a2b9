package io.okr4j.rules.playbook;

import static com.google.common.base.Preconditions.checkArgument;

import io.okr4j.core.OkrProgram;
import io.okr4j.rules.Report;
import io.okr4j.rules.scoring.Scorecard;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that a rendered playbook tells: a program, what the rules in force find in it and where it
 * stands, as of one day.
 *
 * {@snippet class="com.example.RuleSamplesTest" region="playbook"}
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param report what the rules find; it also tells which rules are in force
 * @param scorecard where the program stands; it also tells how it is scored
 * @param earlier the program at the time of the last version of the playbook, to tell what changed
 */
public record PlaybookDocument(Report report, Scorecard scorecard, Optional<OkrProgram> earlier) {
  /**
   * Checks that report and scorecard belong together.
   *
   * @param report what the rules find
   * @param scorecard where the program stands
   * @param earlier the program at the time of the last version
   * @throws IllegalArgumentException if they are of different programs or days
   */
  public PlaybookDocument {
    checkArgument(
        report.asOf().equals(scorecard.asOf()),
        "found a report as of %s and a scorecard as of %s, expected the same day",
        report.asOf(),
        scorecard.asOf());
    checkArgument(
        report.program().equals(scorecard.program()),
        "found a report of %s and a scorecard of %s, expected the same program",
        report.program().organization(),
        scorecard.program().organization());
  }

  /**
   * {@return the playbook of a program}
   *
   * @param report what the rules find in it
   * @param scorecard where it stands on the same day
   * @throws IllegalArgumentException if they are of different programs or days
   */
  public static PlaybookDocument of(Report report, Scorecard scorecard) {
    return new PlaybookDocument(report, scorecard, Optional.empty());
  }

  /**
   * {@return this playbook, which also tells what changed since another version of the program}
   *
   * @param version the program at the time of the last version of the playbook
   */
  public PlaybookDocument since(OkrProgram version) {
    return new PlaybookDocument(report, scorecard, Optional.of(version));
  }

  /** {@return the program} */
  public OkrProgram program() {
    return report.program();
  }

  /** {@return the day as of which the playbook speaks} */
  public LocalDate asOf() {
    return report.asOf();
  }
}
