package io.okr4j.core.testkit;

import static io.okr4j.core.testkit.Rework.anyOf;
import static io.okr4j.core.testkit.Rework.field;
import static io.okr4j.core.testkit.Rework.list;
import static io.okr4j.core.testkit.Rework.none;
import static io.okr4j.core.testkit.Rework.optional;
import static io.okr4j.core.testkit.Rework.part;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Advocate;
import io.okr4j.core.Alignment;
import io.okr4j.core.Allocation;
import io.okr4j.core.Audience;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.CadenceEntry;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Commitment;
import io.okr4j.core.Competitor;
import io.okr4j.core.Cycle;
import io.okr4j.core.Department;
import io.okr4j.core.Dynamic;
import io.okr4j.core.GlossaryEntry;
import io.okr4j.core.Improvement;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Measure;
import io.okr4j.core.Member;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.PlanPoint;
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.Reading;
import io.okr4j.core.Role;
import io.okr4j.core.Strategy;
import io.okr4j.core.Support;
import io.okr4j.core.Team;
import io.okr4j.core.Waiver;
import io.okr4j.core.Worldview;
import java.util.Optional;

/** What can be changed in every type of the model, field by field. */
final class Reworks {
  private static final Rework<Dynamic> DYNAMIC =
      anyOf(
          field(Dynamic::id, Dynamic::withId),
          field(Dynamic::title, Dynamic::withTitle),
          field(Dynamic::extensions, Dynamic::withExtensions));

  private static final Rework<Competitor> COMPETITOR =
      anyOf(
          field(Competitor::id, Competitor::withId),
          field(Competitor::title, Competitor::withTitle),
          field(Competitor::stance, Competitor::withStance),
          field(Competitor::extensions, Competitor::withExtensions));

  private static final Rework<Audience> AUDIENCE =
      anyOf(
          field(Audience::id, Audience::withId),
          field(Audience::title, Audience::withTitle),
          field(Audience::need, Audience::withNeed),
          field(Audience::extensions, Audience::withExtensions));

  private static final Rework<Priority> PRIORITY =
      anyOf(
          field(Priority::id, Priority::withId),
          field(Priority::title, Priority::withTitle),
          field(Priority::why, Priority::withWhy),
          list(Priority::answers, Priority::withAnswers, item -> item, none()),
          field(Priority::extensions, Priority::withExtensions));

  private static final Rework<Worldview> WORLDVIEW =
      anyOf(
          list(Worldview::dynamics, Worldview::withDynamics, Dynamic::id, DYNAMIC),
          list(Worldview::competition, Worldview::withCompetition, Competitor::id, COMPETITOR),
          list(Worldview::audience, Worldview::withAudience, Audience::id, AUDIENCE),
          field(Worldview::extensions, Worldview::withExtensions));

  private static final Rework<Strategy> STRATEGY =
      anyOf(
          field(Strategy::purpose, Strategy::withPurpose),
          field(Strategy::establishedOn, Strategy::withEstablishedOn),
          field(Strategy::reviewedOn, Strategy::withReviewedOn),
          part(Strategy::worldview, Strategy::withWorldview, WORLDVIEW),
          list(Strategy::priorities, Strategy::withPriorities, Priority::id, PRIORITY),
          list(Strategy::endorsedBy, Strategy::withEndorsedBy, item -> item, none()),
          field(Strategy::extensions, Strategy::withExtensions));

  private static final Rework<Department> DEPARTMENT =
      anyOf(
          field(Department::id, Department::withId),
          field(Department::name, Department::withName),
          field(Department::extensions, Department::withExtensions));

  private static final Rework<Member> MEMBER =
      anyOf(
          field(Member::person, Member::withPerson),
          field(Member::department, Member::withDepartment),
          field(Member::extensions, Member::withExtensions));

  private static final Rework<Team> TEAM =
      anyOf(
          field(Team::id, Team::withId),
          field(Team::name, Team::withName),
          field(Team::kind, Team::withKind),
          field(Team::parent, Team::withParent),
          field(Team::formedOn, Team::withFormedOn),
          list(Team::members, Team::withMembers, Member::person, MEMBER),
          field(Team::extensions, Team::withExtensions));

  private static final Rework<Cycle> CYCLE =
      anyOf(
          field(Cycle::id, Cycle::withId),
          field(Cycle::starts, Cycle::withStarts),
          field(Cycle::ends, Cycle::withEnds),
          field(Cycle::within, Cycle::withWithin),
          field(Cycle::extensions, Cycle::withExtensions));

  private static final Rework<PlanPoint> PLAN_POINT =
      anyOf(
          field(PlanPoint::on, PlanPoint::withOn),
          field(PlanPoint::value, PlanPoint::withValue),
          field(PlanPoint::extensions, PlanPoint::withExtensions));

  private static final Rework<Metric> METRIC =
      anyOf(
          field(Metric::baseline, Metric::withBaseline),
          field(Metric::target, Metric::withTarget),
          field(Metric::unit, Metric::withUnit),
          field(Metric::commit, Metric::withCommit),
          field(Metric::stretch, Metric::withStretch),
          list(Metric::plan, Metric::withPlan, PlanPoint::on, PLAN_POINT),
          field(Metric::extensions, Metric::withExtensions));

  private static final Rework<Milestone> MILESTONE =
      anyOf(
          field(Milestone::title, Milestone::withTitle),
          field(Milestone::weight, Milestone::withWeight),
          field(Milestone::dueOn, Milestone::withDueOn),
          field(Milestone::reachedOn, Milestone::withReachedOn),
          field(Milestone::extensions, Milestone::withExtensions));

  private static final Rework<Milestones> MILESTONES =
      anyOf(
          list(Milestones::milestones, Milestones::withMilestones, Milestone::title, MILESTONE),
          field(Milestones::extensions, Milestones::withExtensions));

  private static final Rework<Binary> BINARY =
      anyOf(field(Binary::extensions, Binary::withExtensions));

  private static final Rework<Band> BAND =
      anyOf(
          field(Band::atLeast, Band::withAtLeast),
          field(Band::atMost, Band::withAtMost),
          field(Band::unit, Band::withUnit),
          field(Band::extensions, Band::withExtensions));

  /** A measure becomes another one, or changes within its kind. */
  private static final Rework<Measure> MEASURE =
      anyOf(
          (mine, theirs, picks) -> Optional.of(theirs),
          ofKind(Metric.class, METRIC),
          ofKind(Milestones.class, MILESTONES),
          ofKind(Binary.class, BINARY),
          ofKind(Band.class, BAND));

  private static final Rework<CheckIn> CHECK_IN =
      anyOf(
          field(CheckIn::on, CheckIn::withOn),
          field(CheckIn::value, CheckIn::withValue),
          field(CheckIn::done, CheckIn::withDone),
          field(CheckIn::confidence, CheckIn::withConfidence),
          field(CheckIn::note, CheckIn::withNote),
          field(CheckIn::author, CheckIn::withAuthor),
          field(CheckIn::extensions, CheckIn::withExtensions));

  private static final Rework<KeyResult> KEY_RESULT =
      anyOf(
          field(KeyResult::id, KeyResult::withId),
          field(KeyResult::title, KeyResult::withTitle),
          part(KeyResult::measure, KeyResult::withMeasure, MEASURE),
          field(KeyResult::description, KeyResult::withDescription),
          field(KeyResult::lead, KeyResult::withLead),
          field(KeyResult::weight, KeyResult::withWeight),
          list(KeyResult::checkIns, KeyResult::withCheckIns, CheckIn::on, CHECK_IN),
          field(KeyResult::extensions, KeyResult::withExtensions));

  private static final Rework<Alignment> ALIGNMENT =
      anyOf(
          field(Alignment::target, Alignment::withTarget),
          field(Alignment::weight, Alignment::withWeight),
          field(Alignment::extensions, Alignment::withExtensions));

  private static final Rework<Support> SUPPORT =
      anyOf(
          field(Support::department, Support::withDepartment),
          field(Support::need, Support::withNeed),
          field(Support::status, Support::withStatus),
          field(Support::extensions, Support::withExtensions));

  private static final Rework<Closing> CLOSING =
      anyOf(
          field(Closing::on, Closing::withOn),
          field(Closing::score, Closing::withScore),
          field(Closing::reflection, Closing::withReflection),
          field(Closing::carriedTo, Closing::withCarriedTo),
          field(Closing::extensions, Closing::withExtensions));

  private static final Rework<Objective> OBJECTIVE =
      anyOf(
          field(Objective::id, Objective::withId),
          field(Objective::title, Objective::withTitle),
          field(Objective::scope, Objective::withScope),
          field(Objective::owner, Objective::withOwner),
          field(Objective::cycle, Objective::withCycle),
          field(Objective::description, Objective::withDescription),
          field(Objective::lead, Objective::withLead),
          field(Objective::ambition, Objective::withAmbition),
          field(Objective::status, Objective::withStatus),
          optional(Objective::closing, Objective::withClosing, CLOSING),
          list(Objective::alignsTo, Objective::withAlignsTo, Alignment::target, ALIGNMENT),
          list(Objective::support, Objective::withSupport, Support::department, SUPPORT),
          list(Objective::keyResults, Objective::withKeyResults, KeyResult::id, KEY_RESULT),
          field(Objective::extensions, Objective::withExtensions));

  private static final Rework<Allocation> ALLOCATION =
      anyOf(
          field(Allocation::objective, Allocation::withObjective),
          field(Allocation::share, Allocation::withShare),
          field(Allocation::extensions, Allocation::withExtensions));

  private static final Rework<Commitment> COMMITMENT =
      anyOf(
          field(Commitment::team, Commitment::withTeam),
          field(Commitment::cycle, Commitment::withCycle),
          field(Commitment::operations, Commitment::withOperations),
          field(Commitment::agreedOn, Commitment::withAgreedOn),
          list(
              Commitment::allocations,
              Commitment::withAllocations,
              Allocation::objective,
              ALLOCATION),
          list(Commitment::agreedBy, Commitment::withAgreedBy, item -> item, none()),
          field(Commitment::extensions, Commitment::withExtensions));

  private static final Rework<Reading> READING =
      anyOf(
          field(Reading::on, Reading::withOn),
          field(Reading::value, Reading::withValue),
          field(Reading::note, Reading::withNote),
          field(Reading::extensions, Reading::withExtensions));

  private static final Rework<Operation> OPERATION =
      anyOf(
          field(Operation::id, Operation::withId),
          field(Operation::title, Operation::withTitle),
          field(Operation::owner, Operation::withOwner),
          part(Operation::measure, Operation::withMeasure, MEASURE),
          list(Operation::readings, Operation::withReadings, Reading::on, READING),
          field(Operation::extensions, Operation::withExtensions));

  private static final Rework<Role> ROLE =
      anyOf(
          field(Role::name, Role::withName),
          list(Role::responsibilities, Role::withResponsibilities, item -> item, none()),
          field(Role::extensions, Role::withExtensions));

  private static final Rework<CadenceEntry> CADENCE_ENTRY =
      anyOf(
          field(CadenceEntry::event, CadenceEntry::withEvent),
          field(CadenceEntry::every, CadenceEntry::withEvery),
          field(CadenceEntry::extensions, CadenceEntry::withExtensions));

  private static final Rework<GlossaryEntry> GLOSSARY_ENTRY =
      anyOf(
          field(GlossaryEntry::term, GlossaryEntry::withTerm),
          field(GlossaryEntry::meaning, GlossaryEntry::withMeaning),
          field(GlossaryEntry::extensions, GlossaryEntry::withExtensions));

  private static final Rework<Advocate> ADVOCATE =
      anyOf(
          field(Advocate::person, Advocate::withPerson),
          field(Advocate::team, Advocate::withTeam),
          field(Advocate::acknowledged, Advocate::withAcknowledged),
          field(Advocate::on, Advocate::withOn),
          field(Advocate::extensions, Advocate::withExtensions));

  private static final Rework<Improvement> IMPROVEMENT =
      anyOf(
          field(Improvement::cycle, Improvement::withCycle),
          field(Improvement::learned, Improvement::withLearned),
          field(Improvement::change, Improvement::withChange),
          field(Improvement::extensions, Improvement::withExtensions));

  private static final Rework<Playbook> PLAYBOOK =
      anyOf(
          field(Playbook::version, Playbook::withVersion),
          field(Playbook::purpose, Playbook::withPurpose),
          field(Playbook::rules, Playbook::withRules),
          field(Playbook::scoring, Playbook::withScoring),
          list(Playbook::principles, Playbook::withPrinciples, item -> item, none()),
          list(Playbook::roles, Playbook::withRoles, Role::name, ROLE),
          list(Playbook::cadence, Playbook::withCadence, CadenceEntry::event, CADENCE_ENTRY),
          list(Playbook::glossary, Playbook::withGlossary, GlossaryEntry::term, GLOSSARY_ENTRY),
          list(Playbook::advocates, Playbook::withAdvocates, Advocate::team, ADVOCATE),
          list(Playbook::improvements, Playbook::withImprovements, Improvement::cycle, IMPROVEMENT),
          field(Playbook::extensions, Playbook::withExtensions));

  private static final Rework<Waiver> WAIVER =
      anyOf(
          field(Waiver::rule, Waiver::withRule),
          field(Waiver::subject, Waiver::withSubject),
          field(Waiver::reason, Waiver::withReason),
          field(Waiver::approvedBy, Waiver::withApprovedBy),
          field(Waiver::until, Waiver::withUntil),
          field(Waiver::extensions, Waiver::withExtensions));

  private static final Rework<OkrProgram> OBJECTIVES =
      list(OkrProgram::objectives, OkrProgram::withObjectives, Objective::id, OBJECTIVE);

  /** Half of all changes are of objectives, as in life. */
  static final Rework<OkrProgram> PROGRAM =
      anyOf(
          OBJECTIVES,
          anyOf(
              field(OkrProgram::organization, OkrProgram::withOrganization),
              optional(OkrProgram::strategy, OkrProgram::withStrategy, STRATEGY),
              list(
                  OkrProgram::departments, OkrProgram::withDepartments, Department::id, DEPARTMENT),
              list(OkrProgram::teams, OkrProgram::withTeams, Team::id, TEAM),
              list(OkrProgram::cycles, OkrProgram::withCycles, Cycle::id, CYCLE),
              list(
                  OkrProgram::commitments,
                  OkrProgram::withCommitments,
                  commitment -> ImmutableList.of(commitment.team(), commitment.cycle()),
                  COMMITMENT),
              list(OkrProgram::operations, OkrProgram::withOperations, Operation::id, OPERATION),
              optional(OkrProgram::playbook, OkrProgram::withPlaybook, PLAYBOOK),
              list(OkrProgram::waivers, OkrProgram::withWaivers, Waiver::subject, WAIVER),
              field(OkrProgram::extensions, OkrProgram::withExtensions)));

  private Reworks() {}

  private static <M extends Measure> Rework<Measure> ofKind(Class<M> kind, Rework<M> inside) {
    return (mine, theirs, picks) ->
        kind.isInstance(mine) && kind.isInstance(theirs)
            ? inside.apply(kind.cast(mine), kind.cast(theirs), picks).map(changed -> changed)
            : Optional.empty();
  }
}
