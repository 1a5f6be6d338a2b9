package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Band;
import io.okr4j.core.CheckIn;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.Operation;
import io.okr4j.core.OperationId;
import io.okr4j.core.ProgramEdit;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Reading;
import io.okr4j.core.Team;
import io.okr4j.rules.wording.Judgement;
import io.okr4j.rules.wording.KeyResultKind;
import io.okr4j.rules.wording.ObjectiveKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** OKRs are for what changes the business; business as usual is essential, and never an OKR. */
final class ScopeRules {
  static final String NO_MAINTENANCE = "scope/no-maintenance";
  static final String OUTPUT_NOT_OUTCOME = "scope/output-not-outcome";

  private ScopeRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(noOperations(), noMaintenance(), outputNotOutcome());
  }

  private static Rule noOperations() {
    return Rule.builder("scope/no-operations", Severity.ERROR)
        .texts(English.TEXTS)
        .parameter(Words.MIN_CONFIDENCE)
        .example(ScopeExamples::noOperations)
        .ask(SubjectKind.OBJECTIVE, ScopeRules::noOperations)
        .build();
  }

  private static Verdict noOperations(Objective objective, RuleContext context) {
    if (!objective.status().isOpen()) {
      return Verdict.notAsked();
    }
    Optional<Operation> operation = context.operationTitled(objective.title());
    if (operation.isPresent()) {
      return Verdict.wrong(operation(objective.title(), operation.get()));
    }
    Judgement<ObjectiveKind> judgement = context.wording().judgeObjective(objective.title());
    return Verdict.passedIf(
        !judgement.is(ObjectiveKind.OPERATIONAL, context.get(Words.MIN_CONFIDENCE)),
        () -> Fault.of("usual").with("title", objective.title()).with("words", judgement.words()));
  }

  private static Rule noMaintenance() {
    return Rule.builder(NO_MAINTENANCE, Severity.ERROR)
        .texts(English.TEXTS)
        .parameter(Words.MIN_CONFIDENCE)
        .example(ScopeExamples::noMaintenance)
        .ask(SubjectKind.KEY_RESULT, ScopeRules::noMaintenance)
        .build();
  }

  private static Verdict noMaintenance(OwnedKeyResult owned, RuleContext context) {
    KeyResult keyResult = owned.keyResult();
    if (!owned.objective().status().isOpen()) {
      return Verdict.notAsked();
    }
    Optional<Operation> operation = context.operationTitled(keyResult.title());
    if (operation.isPresent()) {
      return Verdict.wrong(operation(keyResult.title(), operation.get()));
    }
    Judgement<KeyResultKind> judgement = context.wording().judgeKeyResult(keyResult.title());
    if (judgement.is(KeyResultKind.UPKEEP, context.get(Words.MIN_CONFIDENCE))) {
      Fault fault =
          Fault.of("upkeep").with("title", keyResult.title()).with("words", judgement.words());
      return Verdict.wrong(moved(owned, context).map(fault::fix).orElse(fault));
    }
    return Verdict.passedIf(
        !(keyResult.measure() instanceof Band) || context.hasGoal(owned.objective()),
        () -> Fault.of("guards-nothing").with("title", keyResult.title()));
  }

  /**
   * Offers to move upkeep to the operations: where it can be measured there, where its id is free,
   * where nothing is aligned to it, and where no other goal would then be titled as an operation.
   */
  private static Optional<Fix> moved(OwnedKeyResult owned, RuleContext context) {
    KeyResult keyResult = owned.keyResult();
    Objective objective = owned.objective();
    ProgramIndex index = context.index();
    OperationId id = new OperationId(keyResult.id().value());
    boolean isMeasured =
        keyResult.measure() instanceof Metric || keyResult.measure() instanceof Band;
    boolean isFirst =
        !context.isRepeated()
            && index.objective(objective.id()).filter(objective::equals).isPresent();
    if (!isMeasured
        || !isFirst
        || index.contains(id)
        || !index.contributorsTo(keyResult.id()).isEmpty()
        || context.goalsTitled(keyResult.title()) > 1) {
      return Optional.empty();
    }
    return Optional.of(Fix.offered("move", () -> move(objective, keyResult, context)));
  }

  private static List<ProgramEdit> move(
      Objective objective, KeyResult keyResult, RuleContext context) {
    List<KeyResult> others = new ArrayList<>(objective.keyResults());
    others.remove(keyResult);
    return List.of(
        ProgramEdit.replace(objective, objective.withKeyResults(others)),
        ProgramEdit.add(operation(objective, keyResult, context)));
  }

  private static Operation operation(
      Objective objective, KeyResult keyResult, RuleContext context) {
    return Operation.builder()
        .id(new OperationId(keyResult.id().value()))
        .title(keyResult.title())
        .owner(context.index().team(objective.owner()).map(Team::id))
        .measure(keyResult.measure())
        .readings(
            keyResult.checkIns().stream()
                .filter(checkIn -> checkIn.value().isPresent())
                .map(ScopeRules::reading)
                .toList())
        .build();
  }

  private static Reading reading(CheckIn checkIn) {
    return Reading.builder()
        .on(checkIn.on())
        .value(checkIn.value().orElseThrow())
        .note(checkIn.note())
        .build();
  }

  private static Fault operation(String title, Operation operation) {
    Subject subject = Subject.of(operation.id());
    return Fault.of("operation").with("title", title).with("operation", subject).related(subject);
  }

  private static Rule outputNotOutcome() {
    return Rule.builder(OUTPUT_NOT_OUTCOME, Severity.WARNING)
        .texts(English.TEXTS)
        .parameter(Words.MIN_CONFIDENCE)
        .example(ScopeExamples::outputNotOutcome)
        .ask(SubjectKind.KEY_RESULT, ScopeRules::outputNotOutcome)
        .build();
  }

  private static Verdict outputNotOutcome(OwnedKeyResult owned, RuleContext context) {
    KeyResult keyResult = owned.keyResult();
    if (!owned.objective().status().isOpen() || keyResult.measure() instanceof Band) {
      return Verdict.notAsked();
    }
    Judgement<KeyResultKind> judgement = context.wording().judgeKeyResult(keyResult.title());
    return Verdict.passedIf(
        !judgement.is(KeyResultKind.OUTPUT, context.get(Words.MIN_CONFIDENCE)),
        () ->
            Fault.of("output")
                .with("title", keyResult.title())
                .with("words", judgement.words())
                .with("about", judgement.about()));
  }
}
