package io.okr4j.rules;

import static io.okr4j.rules.Bluebird.COMMUTERS;
import static io.okr4j.rules.Bluebird.commitment;
import static io.okr4j.rules.Bluebird.commute;
import static io.okr4j.rules.Bluebird.commuters;
import static io.okr4j.rules.Bluebird.day;
import static io.okr4j.rules.Bluebird.empty;
import static io.okr4j.rules.Bluebird.example;
import static io.okr4j.rules.Bluebird.objective;
import static io.okr4j.rules.Bluebird.priority;
import static io.okr4j.rules.Bluebird.program;
import static io.okr4j.rules.Bluebird.q4;
import static io.okr4j.rules.Bluebird.regulars;
import static io.okr4j.rules.Bluebird.riders;
import static io.okr4j.rules.Bluebird.share;
import static io.okr4j.rules.Bluebird.strategy;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Priority;
import io.okr4j.core.Worldview;
import java.util.List;
import java.util.stream.Stream;

/** Examples of {@link FocusRules}. */
final class FocusExamples {
  private FocusExamples() {}

  static RuleExample fewPriorities() {
    List<Priority> six =
        Stream.of(
                priority("daily", "Be the daily way to work"),
                priority("safe", "Be the safest way to ride"),
                priority("tours", "Win the tourists"),
                priority("cargo", "Carry what took a car"),
                priority("suburbs", "Reach the suburbs"),
                priority("employers", "Let employers pay for the ride"))
            .map(priority -> priority.withAnswers(COMMUTERS))
            .toList();
    return example(withPriorities(six), withPriorities(six.subList(0, 3)));
  }

  private static OkrProgram withPriorities(List<Priority> priorities) {
    return empty()
        .withStrategy(
            strategy()
                .withWorldview(Worldview.empty().withAudience(commuters()))
                .withPriorities(priorities));
  }

  static RuleExample fewObjectives() {
    Cycle next = Cycle.of(new CycleId("2027-Q1"), day("2027-01-01"), day("2027-03-31"));
    ImmutableList<Objective> five =
        ImmutableList.of(
            draft("commute", "Commuters leave the car at home"),
            draft("trust", "Riders trust every bike that they unlock"),
            draft("first-ride", "The first ride wins new riders over"),
            draft("tours", "Tourists discover the city by bike"),
            draft("cargo", "Families shop by cargo bike"));
    Objective sixth = draft("suburbs", "The suburbs ride, too");
    OkrProgram program = program().withCycles(q4(), next).withObjectives(five);
    return example(program.add(sixth), program.add(sixth.withCycle(next.id())));
  }

  private static Objective draft(String id, String title) {
    return objective(id, title).withStatus(ObjectiveStatus.DRAFT);
  }

  static RuleExample fewKeyResults() {
    return example(program(commute(riders())), program(commute(riders(), regulars())));
  }

  static RuleExample noSlivers() {
    OkrProgram program =
        program(commute(), objective("tours", "Tourists discover the city by bike"));
    return example(
        program.withCommitments(
            commitment("0.3", share("commute", "0.65"), share("tours", "0.05"))),
        program.withCommitments(commitment("0.3", share("commute", "0.5"), share("tours", "0.2"))));
  }
}
