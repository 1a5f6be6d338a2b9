package io.okr4j.json;

import com.google.common.base.Ascii;
import io.okr4j.json.Shape.Struct;
import io.okr4j.rules.RuleSet;

/** The types of documents that okr4j reads or writes. */
public enum DocumentType {
  /** An OKR program, {@code okr/1}. */
  PROGRAM(
      "an OKR program (okr/1)",
      "An OKR program: the strategy of an organization, its teams, cycles, objectives and all that belongs to them.") {
    @Override
    Struct shape() {
      return ProgramFormat.PROGRAM.shape();
    }
  },
  /** A rule configuration, as in the {@code rules} of a playbook or in a file of its own. */
  RULES(
      "a rule configuration of okr4j",
      "Which rules a check applies: in the `rules` of a playbook, or in a file of its own for `okr check --rules`.") {
    @Override
    Struct shape() {
      return RulesShape.of(RuleSet.recommended());
    }
  },
  /** A scoring policy, as in the {@code scoring} of a playbook or in a file of its own. */
  SCORING(
      "a scoring policy of okr4j",
      "How scores come about: in the `scoring` of a playbook, or in a file of its own for `okr score --policy`.") {
    @Override
    Struct shape() {
      return ScoringShape.policy();
    }
  },
  /** What a check found, {@code okr-report/1}. */
  REPORT(
      "what a check of an OKR program found (okr-report/1)",
      "What a check found, as `okr check --format json` prints it.") {
    @Override
    Struct shape() {
      return ReportFormat.REPORT.shape();
    }
  },
  /** The findings that were accepted, {@code okr-baseline/1}. */
  BASELINE(
      "the findings of an OKR program that were accepted (okr-baseline/1)",
      "The findings that were accepted, as `okr check --write-baseline` writes and `--baseline` reads them.") {
    @Override
    Struct shape() {
      return BaselineFormat.BASELINE.shape();
    }
  },
  /** Where objectives stand, {@code okr-scorecard/1}. */
  SCORECARD(
      "where the objectives of an OKR program stand (okr-scorecard/1)",
      "Where objectives stand, as `okr score --format json` prints it.") {
    @Override
    Struct shape() {
      return ScorecardFormat.SCORECARD.shape();
    }
  },
  /** How scores came about, {@code okr-explanation/1}. */
  EXPLANATION(
      "how the scores of an OKR program came about (okr-explanation/1)",
      "How scores came about, as `okr score --explain --format json` prints it.") {
    @Override
    Struct shape() {
      return ScorecardFormat.EXPLANATION.shape();
    }
  },
  /** Why a document could not be read, {@code okr-problems/1}. */
  PROBLEMS(
      "why a document could not be read (okr-problems/1)",
      "Why a document could not be read, as every command with `--format json` prints it in the place of its answer.") {
    @Override
    Struct shape() {
      return ProblemsFormat.PROBLEMS.shape();
    }
  },
  /** What changed from one program to another, {@code okr-diff/1}. */
  DIFF(
      "what changed from one OKR program to another (okr-diff/1)",
      "What changed from one program to another, as `okr diff --format json` prints it.") {
    @Override
    Struct shape() {
      return DiffFormat.DIFF.shape();
    }
  },
  /** What the rules of a set demand, {@code okr-rules/1}. */
  RULE_SET(
      "what the rules of okr4j demand (okr-rules/1)",
      "What rules demand and why, as `okr rules --format json` prints it.") {
    @Override
    Struct shape() {
      return RulesFormat.RULES.shape();
    }
  };

  private final String title;
  private final String page;

  DocumentType(String title, String page) {
    this.title = title;
    this.page = page;
  }

  /** {@return what such a document is, in a phrase} */
  String title() {
    return title;
  }

  /** {@return what the reference page says of such documents first, in a sentence} */
  String page() {
    return page;
  }

  /** {@return what such a document looks like} */
  abstract Struct shape();

  /** {@return the word for it on the command line: {@code program}, {@code rule-set} ...} */
  @Override
  public String toString() {
    return Ascii.toLowerCase(name()).replace('_', '-');
  }
}
