package io.okr4j.rules;

import static com.google.common.base.Preconditions.checkState;

import io.okr4j.core.CycleId;
import io.okr4j.core.Id;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.TeamId;
import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.wording.KeyResultKind;
import io.okr4j.rules.wording.Wording;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that a rule may look at while it answers for one subject.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class RuleContext {
  private final Check check;
  private final RuleSet.Setting setting;
  private final boolean repeated;

  RuleContext(Check check, RuleSet.Setting setting, boolean repeated) {
    this.check = check;
    this.setting = setting;
    this.repeated = repeated;
  }

  /** {@return the program that is checked} */
  public OkrProgram program() {
    return check.index().program();
  }

  /** {@return the index of the program} */
  public ProgramIndex index() {
    return check.index();
  }

  /** {@return the day as of which the program is checked} */
  public LocalDate asOf() {
    return check.asOf();
  }

  /**
   * {@return the value of a parameter: as configured, else its default}
   *
   * @param parameter one of the parameters of the rule
   * @param <T> the type of its values
   * @throws IllegalStateException if the rule does not declare it
   */
  public <T> T get(Parameter<T> parameter) {
    return setting.value(parameter);
  }

  /** {@return how scores are worked out: the policy of the playbook, or the standard one} */
  public ScoringPolicy scoring() {
    return check.scoring();
  }

  /** {@return who judges words} */
  public Wording wording() {
    return check.wording();
  }

  /**
   * {@return whether the title of a key result names work to do, as sure as
   * scope/output-not-outcome, on or off, asks for}
   *
   * @param title any title
   */
  public boolean readsAsOutput(String title) {
    return wording()
        .judgeKeyResult(title)
        .is(KeyResultKind.OUTPUT, check.minConfidence(ScopeRules.OUTPUT_NOT_OUTCOME));
  }

  /** {@return whether an earlier subject of the same kind has the same id} */
  public boolean isRepeated() {
    return repeated;
  }

  /**
   * {@return whether an objective is open, and its cycle contains the day}
   *
   * @param objective an objective of the program
   */
  public boolean isCurrent(Objective objective) {
    return objective.status().isOpen()
        && index().cycle(objective.cycle()).filter(c -> c.contains(asOf())).isPresent();
  }

  /** {@return whether any objective is open and its cycle contains the day} */
  public boolean isAnyCurrent() {
    return check.isAnyCurrent();
  }

  /**
   * {@return whether a team endorsed the strategy}
   *
   * @param team the id of a team
   */
  public boolean isEndorsedBy(TeamId team) {
    return check.isEndorsedBy(team);
  }

  /**
   * {@return whether an advocate of a team acknowledged the current version of the playbook}
   *
   * @param team the id of a team
   */
  public boolean isAcknowledgedBy(TeamId team) {
    return check.isAcknowledgedBy(team);
  }

  /**
   * {@return whether a commitment of a team for exactly this cycle gives an objective a share above
   * 0}
   *
   * @param team the id of a team
   * @param cycle the id of a cycle
   * @param objective the id of an objective
   */
  public boolean gives(TeamId team, CycleId cycle, ObjectiveId objective) {
    return check.gives(team, cycle, objective);
  }

  /**
   * {@return the operation whose title is the same to a reader; of several, the one with the
   * smallest id}
   *
   * @param title any title
   */
  public Optional<Operation> operationTitled(String title) {
    return check.operationTitled(title);
  }

  /**
   * {@return how many objectives and key results have a title, compared as titles are}
   *
   * @param title any title
   */
  public int goalsTitled(String title) {
    return check.goalsTitled(title);
  }

  /**
   * {@return whether an objective has a key result that is a goal: neither a band nor, by its
   * title, upkeep}
   *
   * @param objective an objective of the program
   */
  public boolean hasGoal(Objective objective) {
    return check.hasGoal(objective);
  }

  /**
   * {@return the id of the program, of the same kind, that somebody may have meant; none when none
   * is near}
   *
   * @param missing an id that is not in the program
   * @param <I> the type of the id
   */
  public <I extends Id> Optional<I> nearest(I missing) {
    return check.nearest(missing);
  }

  /**
   * {@return whether there is a rule of the id, on or off}
   *
   * @param rule the id of a rule
   */
  public boolean isRuleKnown(String rule) {
    return check.rules().rule(rule).isPresent();
  }

  /**
   * {@return whether a rule is on}
   *
   * @param rule the id of a rule
   */
  public boolean isRuleOn(String rule) {
    return check.rules().severity(rule).isPresent();
  }

  /**
   * {@return whether a rule found something wrong with a subject}
   *
   * @param rule the id of a rule that is not asked about waivers
   * @param subject the subject, as it is written
   * @throws IllegalStateException unless the question is about a waiver: these are asked last
   */
  public boolean hasFinding(String rule, String subject) {
    checkWaivers();
    return check.hasFinding(rule, subject);
  }

  /**
   * {@return the id of the rule, on or off, that somebody may have meant; none when none is near}
   *
   * @param missing what is no id of a rule
   */
  public Optional<String> nearestRule(String missing) {
    return check.rules().nearest(missing);
  }

  /**
   * {@return the subject that somebody may have meant of those with which a rule found something
   * wrong that no waiver accepts; none when none is near}
   *
   * @param rule the id of a rule that is not asked about waivers
   * @param missing a subject, as it is written, with which the rule found nothing wrong
   * @throws IllegalStateException unless the question is about a waiver: these are asked last
   */
  public Optional<String> nearestFinding(String rule, String missing) {
    checkWaivers();
    return check.nearestFinding(rule, missing);
  }

  private void checkWaivers() {
    checkState(check.isAskingWaivers(), "findings are known only to questions about waivers");
  }
}
