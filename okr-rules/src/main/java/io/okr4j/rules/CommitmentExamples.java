package io.okr4j.rules;

import static io.okr4j.rules.Bluebird.commitment;
import static io.okr4j.rules.Bluebird.commute;
import static io.okr4j.rules.Bluebird.example;
import static io.okr4j.rules.Bluebird.objective;
import static io.okr4j.rules.Bluebird.program;
import static io.okr4j.rules.Bluebird.share;

import io.okr4j.core.Commitment;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import java.util.Optional;

/** Examples of {@link CommitmentRules}. */
final class CommitmentExamples {
  private CommitmentExamples() {}

  static RuleExample present() {
    return example(
        program(commute()),
        program(commute()).withCommitments(commitment("0.3", share("commute", "0.7"))));
  }

  static RuleExample full() {
    return example(
        program(commute()).withCommitments(commitment("0.3", share("commute", "0.5"))),
        program(commute()).withCommitments(commitment("0.3", share("commute", "0.7"))));
  }

  static RuleExample agreedGoalsOnly() {
    Commitment commitment = commitment("0.3", share("commute", "0.7"));
    return example(
        program(commute().withStatus(ObjectiveStatus.DRAFT)).withCommitments(commitment),
        program(commute()).withCommitments(commitment));
  }

  static RuleExample resourced() {
    OkrProgram program =
        program(commute(), objective("tours", "Tourists discover the city by bike"));
    return example(
        program.withCommitments(commitment("0.3", share("commute", "0.7"))),
        program.withCommitments(commitment("0.3", share("commute", "0.5"), share("tours", "0.2"))));
  }

  static RuleExample signed() {
    Commitment signed = commitment("0.3", share("commute", "0.7"));
    return example(
        program(commute()).withCommitments(signed.withAgreedBy().withAgreedOn(Optional.empty())),
        program(commute()).withCommitments(signed));
  }

  static RuleExample roomForStrategy() {
    return example(
        program(commute()).withCommitments(commitment("0.7", share("commute", "0.3"))),
        program(commute()).withCommitments(commitment("0.3", share("commute", "0.7"))));
  }
}
