package io.okr4j.rules;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.CycleId;
import io.okr4j.core.Decision;
import io.okr4j.core.Id;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.TeamId;
import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.wording.KeyResultKind;
import io.okr4j.rules.wording.Wording;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * All that a rule may look at while it answers for one subject.
 *
 * <p>Immutable, and safe to share between threads. In a {@link LiveProgram} what it answers follows
 * the edits: whoever keeps a context or anything that it said for another question is wrong there.
 */
public final class RuleContext {
  private final Asker asker;
  private final RuleSet.Setting setting;
  private final boolean repeated;

  RuleContext(Asker asker, RuleSet.Setting setting, boolean repeated) {
    this.asker = asker;
    this.setting = setting;
    this.repeated = repeated;
  }

  /**
   * {@return the program that is checked}
   *
   * <p>A rule that looks a thing up in the {@linkplain #index() index} is asked again when that
   * changes; one that reads the whole program is asked again after every edit of a {@link
   * LiveProgram}.
   */
  public OkrProgram program() {
    return index().program();
  }

  /** {@return the index of the program} */
  public ProgramIndex index() {
    return lookups().index();
  }

  /** {@return the day as of which the program is checked} */
  public LocalDate asOf() {
    return asker.asOf();
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
    return lookups().scoring();
  }

  /** {@return who judges words} */
  public Wording wording() {
    return asker.wording();
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
        .is(KeyResultKind.OUTPUT, asker.minConfidence(ScopeRules.OUTPUT_NOT_OUTCOME));
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

  /**
   * {@return how much time lies between two meetings of a kind, if the playbook says so}
   *
   * @param event what the cadence of the playbook calls it, compared as titles are
   */
  public Optional<Period> cadence(String event) {
    return lookups().cadence(event);
  }

  /**
   * {@return whether a priority is reached by some chain of alignments from an objective that is
   * open and whose cycle contains the day}
   *
   * @param priority the id of a priority
   */
  public boolean isServed(PriorityId priority) {
    return lookups().isServed(priority);
  }

  /**
   * {@return the outlines of the objectives of a team, in the order of the program}
   *
   * @param team the id of a team
   */
  public ImmutableList<Outline> outlinesOf(TeamId team) {
    return lookups().outlinesOf(team);
  }

  /** {@return whether any objective is open and its cycle contains the day} */
  public boolean isAnyCurrent() {
    return lookups().isAnyCurrent();
  }

  /**
   * {@return whether a team endorsed the strategy}
   *
   * @param team the id of a team
   */
  public boolean isEndorsedBy(TeamId team) {
    return lookups().isEndorsedBy(team);
  }

  /**
   * {@return whether an advocate of a team acknowledged the current version of the playbook}
   *
   * @param team the id of a team
   */
  public boolean isAcknowledgedBy(TeamId team) {
    return lookups().isAcknowledgedBy(team);
  }

  /**
   * {@return whether a team has a commitment for a cycle or for one within it; undecidable when it
   * has none of which that can be told, and one of which it cannot}
   *
   * @param team the id of a team
   * @param cycle the id of a cycle
   */
  public Decision commits(TeamId team, CycleId cycle) {
    return lookups().commits(team, cycle);
  }

  /**
   * {@return whether a team has a commitment of which it cannot be told whether its cycle is a
   * given one or within it}
   *
   * @param team the id of a team
   * @param cycle the id of a cycle
   */
  public boolean hasUndecidableCommitment(TeamId team, CycleId cycle) {
    return lookups().hasUndecidableCommitment(team, cycle);
  }

  /**
   * {@return whether a commitment of a team for a cycle or for one within it gives an objective a
   * share above 0}
   *
   * @param team the id of a team
   * @param cycle the id of a cycle
   * @param objective the id of an objective
   */
  public boolean gives(TeamId team, CycleId cycle, ObjectiveId objective) {
    return lookups().gives(team, cycle, objective);
  }

  /**
   * {@return the operation whose title is the same to a reader; of several, the one with the
   * smallest id}
   *
   * @param title any title
   */
  public Optional<Operation> operationTitled(String title) {
    return lookups().operationTitled(title);
  }

  /**
   * {@return how many objectives and key results have a title, compared as titles are}
   *
   * @param title any title
   */
  public int goalsTitled(String title) {
    return lookups().goalsTitled(title);
  }

  /**
   * {@return whether an objective has a key result that is a goal: neither a band nor, by its
   * title, upkeep}
   *
   * @param objective an objective of the program
   */
  public boolean hasGoal(Objective objective) {
    return asker.hasGoal(objective);
  }

  /**
   * {@return the id of the program, of the same kind, that somebody may have meant; none when none
   * is near}
   *
   * @param missing an id that is not in the program
   * @param <I> the type of the id
   */
  public <I extends Id> Optional<I> nearest(I missing) {
    return lookups().nearest(missing);
  }

  /**
   * {@return whether there is a rule of the id, on or off}
   *
   * @param rule the id of a rule
   */
  public boolean isRuleKnown(String rule) {
    return asker.rules().rule(rule).isPresent();
  }

  /**
   * {@return whether a rule is on}
   *
   * @param rule the id of a rule
   */
  public boolean isRuleOn(String rule) {
    return asker.rules().severity(rule).isPresent();
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
    return lookups().hasFinding(rule, subject);
  }

  /**
   * {@return the id of the rule, on or off, that somebody may have meant; none when none is near}
   *
   * @param missing what is no id of a rule
   */
  public Optional<String> nearestRule(String missing) {
    return asker.rules().nearest(missing);
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
    return lookups().nearestFinding(rule, missing);
  }

  private Lookups lookups() {
    return asker.lookups();
  }

  private void checkWaivers() {
    checkState(asker.isAboutWaivers(), "findings are known only to questions about waivers");
  }
}
