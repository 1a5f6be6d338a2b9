package io.okr4j.json;

import static io.okr4j.json.DataKind.FIELDS;
import static io.okr4j.json.DayKind.DAY;
import static io.okr4j.json.DecimalKind.DECIMAL;
import static io.okr4j.json.DecimalKind.POSITIVE;
import static io.okr4j.json.DecimalKind.RATIO;
import static io.okr4j.json.FlagKind.FLAG;
import static io.okr4j.json.IdKind.idOf;
import static io.okr4j.json.ListKind.listOf;
import static io.okr4j.json.MeasureKind.measureOf;
import static io.okr4j.json.ObjectCodec.table;
import static io.okr4j.json.PeriodKind.PERIOD;
import static io.okr4j.json.ReferenceKind.WORLDVIEW_ID;
import static io.okr4j.json.TextKind.TEXT;
import static io.okr4j.json.WordKind.wordOf;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Advocate;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Allocation;
import io.okr4j.core.Ambition;
import io.okr4j.core.Audience;
import io.okr4j.core.AudienceId;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.CadenceEntry;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Commitment;
import io.okr4j.core.Competitor;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Department;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.Dynamic;
import io.okr4j.core.DynamicId;
import io.okr4j.core.GlossaryEntry;
import io.okr4j.core.Improvement;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Measure;
import io.okr4j.core.Member;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.OperationId;
import io.okr4j.core.PlanPoint;
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Reading;
import io.okr4j.core.Role;
import io.okr4j.core.Scope;
import io.okr4j.core.Strategy;
import io.okr4j.core.Support;
import io.okr4j.core.SupportStatus;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import io.okr4j.core.Waiver;
import io.okr4j.core.Worldview;
import java.util.Optional;
import java.util.function.Function;

/**
 * The format {@code okr/1}: every object of a program, and its fields in the order in which they
 * are written. An object stands above those that hold it.
 */
final class ProgramFormat {
  /** The name of the format, which every document starts with. */
  static final String NAME = "okr/1";

  private static final IdKind<PriorityId> PRIORITY_ID = idOf("a priority", PriorityId::new);
  private static final IdKind<DynamicId> DYNAMIC_ID = idOf("a dynamic", DynamicId::new);
  private static final IdKind<CompetitorId> COMPETITOR_ID = idOf("a competitor", CompetitorId::new);
  private static final IdKind<AudienceId> AUDIENCE_ID = idOf("an audience", AudienceId::new);
  private static final IdKind<DepartmentId> DEPARTMENT_ID = idOf("a department", DepartmentId::new);
  private static final IdKind<TeamId> TEAM_ID = idOf("a team", TeamId::new);
  private static final IdKind<CycleId> CYCLE_ID = idOf("a cycle", CycleId::new);
  private static final IdKind<ObjectiveId> OBJECTIVE_ID = idOf("an objective", ObjectiveId::new);
  private static final IdKind<KeyResultId> KEY_RESULT_ID = idOf("a key result", KeyResultId::new);
  private static final IdKind<OperationId> OPERATION_ID = idOf("an operation", OperationId::new);

  private static final ObjectCodec<Dynamic, Dynamic.Builder> DYNAMIC =
      table("a dynamic", Dynamic::builder, Dynamic.Builder::build)
          .required("id", DYNAMIC_ID, Dynamic::id, Dynamic.Builder::id)
          .required("title", TEXT, Dynamic::title, Dynamic.Builder::title)
          .extensions(Dynamic.Builder::extensions);

  private static final ObjectCodec<Competitor, Competitor.Builder> COMPETITOR =
      table("a competitor", Competitor::builder, Competitor.Builder::build)
          .required("id", COMPETITOR_ID, Competitor::id, Competitor.Builder::id)
          .required("title", TEXT, Competitor::title, Competitor.Builder::title)
          .optional("stance", TEXT, Competitor::stance, Competitor.Builder::stance)
          .extensions(Competitor.Builder::extensions);

  private static final ObjectCodec<Audience, Audience.Builder> AUDIENCE =
      table("an audience", Audience::builder, Audience.Builder::build)
          .required("id", AUDIENCE_ID, Audience::id, Audience.Builder::id)
          .required("title", TEXT, Audience::title, Audience.Builder::title)
          .optional("need", TEXT, Audience::need, Audience.Builder::need)
          .extensions(Audience.Builder::extensions);

  private static final ObjectCodec<Worldview, Worldview.Builder> WORLDVIEW =
      table("a worldview", Worldview::builder, Worldview.Builder::build)
          .list("dynamics", DYNAMIC, Worldview::dynamics, Worldview.Builder::dynamics)
          .list("competition", COMPETITOR, Worldview::competition, Worldview.Builder::competition)
          .list("audience", AUDIENCE, Worldview::audience, Worldview.Builder::audience)
          .extensions(Worldview.Builder::extensions);

  private static final ObjectCodec<Priority, Priority.Builder> PRIORITY =
      table("a priority", Priority::builder, Priority.Builder::build)
          .required("id", PRIORITY_ID, Priority::id, Priority.Builder::id)
          .required("title", TEXT, Priority::title, Priority.Builder::title)
          .optional("why", TEXT, Priority::why, Priority.Builder::why)
          .list("answers", WORLDVIEW_ID, Priority::answers, Priority.Builder::answers)
          .extensions(Priority.Builder::extensions);

  private static final ObjectCodec<Strategy, Strategy.Builder> STRATEGY =
      table("a strategy", Strategy::builder, Strategy.Builder::build)
          .optional("purpose", TEXT, Strategy::purpose, Strategy.Builder::purpose)
          .optional("establishedOn", DAY, Strategy::establishedOn, Strategy.Builder::establishedOn)
          .optional("reviewedOn", DAY, Strategy::reviewedOn, Strategy.Builder::reviewedOn)
          .defaulted(
              "worldview",
              WORLDVIEW,
              Worldview.empty(),
              Strategy::worldview,
              Strategy.Builder::worldview)
          .list("priorities", PRIORITY, Strategy::priorities, Strategy.Builder::priorities)
          .list("endorsedBy", TEAM_ID, Strategy::endorsedBy, Strategy.Builder::endorsedBy)
          .extensions(Strategy.Builder::extensions);

  private static final ObjectCodec<Department, Department.Builder> DEPARTMENT =
      table("a department", Department::builder, Department.Builder::build)
          .required("id", DEPARTMENT_ID, Department::id, Department.Builder::id)
          .required("name", TEXT, Department::name, Department.Builder::name)
          .extensions(Department.Builder::extensions);

  private static final ObjectCodec<Member, Member.Builder> MEMBER =
      table("a member", Member::builder, Member.Builder::build)
          .required("person", TEXT, Member::person, Member.Builder::person)
          .optional("department", DEPARTMENT_ID, Member::department, Member.Builder::department)
          .extensions(Member.Builder::extensions);

  private static final ObjectCodec<Team, Team.Builder> TEAM =
      table("a team", Team::builder, Team.Builder::build)
          .required("id", TEAM_ID, Team::id, Team.Builder::id)
          .required("name", TEXT, Team::name, Team.Builder::name)
          .required("kind", wordOf(TeamKind.class), Team::kind, Team.Builder::kind)
          .optional("parent", TEAM_ID, Team::parent, Team.Builder::parent)
          .optional("formedOn", DAY, Team::formedOn, Team.Builder::formedOn)
          .list("members", MEMBER, Team::members, Team.Builder::members)
          .extensions(Team.Builder::extensions);

  private static final ObjectCodec<Cycle, Cycle.Builder> CYCLE =
      table("a cycle", Cycle::builder, Cycle.Builder::build)
          .required("id", CYCLE_ID, Cycle::id, Cycle.Builder::id)
          .required("starts", DAY, Cycle::starts, Cycle.Builder::starts)
          .required("ends", DAY, Cycle::ends, Cycle.Builder::ends)
          .optional("within", CYCLE_ID, Cycle::within, Cycle.Builder::within)
          .extensions(Cycle.Builder::extensions);

  private static final ObjectCodec<Alignment, Alignment.Builder> ALIGNMENT =
      table("an alignment", Alignment::builder, Alignment.Builder::build)
          .choice("priority", PRIORITY_ID, target(PriorityId.class), Alignment.Builder::target)
          .choice("objective", OBJECTIVE_ID, target(ObjectiveId.class), Alignment.Builder::target)
          .choice("keyResult", KEY_RESULT_ID, target(KeyResultId.class), Alignment.Builder::target)
          .defaulted("weight", POSITIVE, ONE, Alignment::weight, Alignment.Builder::weight)
          .extensions(Alignment.Builder::extensions);

  private static final ObjectCodec<Support, Support.Builder> SUPPORT =
      table("a support", Support::builder, Support.Builder::build)
          .required("department", DEPARTMENT_ID, Support::department, Support.Builder::department)
          .required("need", TEXT, Support::need, Support.Builder::need)
          .required("status", wordOf(SupportStatus.class), Support::status, Support.Builder::status)
          .extensions(Support.Builder::extensions);

  private static final ObjectCodec<Closing, Closing.Builder> CLOSING =
      table("a closing", Closing::builder, Closing.Builder::build)
          .required("on", DAY, Closing::on, Closing.Builder::on)
          .optional("score", RATIO, Closing::score, Closing.Builder::score)
          .optional("reflection", TEXT, Closing::reflection, Closing.Builder::reflection)
          .optional("carriedTo", OBJECTIVE_ID, Closing::carriedTo, Closing.Builder::carriedTo)
          .extensions(Closing.Builder::extensions);

  private static final ObjectCodec<PlanPoint, PlanPoint.Builder> PLAN_POINT =
      table("a plan point", PlanPoint::builder, PlanPoint.Builder::build)
          .required("on", DAY, PlanPoint::on, PlanPoint.Builder::on)
          .required("value", DECIMAL, PlanPoint::value, PlanPoint.Builder::value)
          .extensions(PlanPoint.Builder::extensions);

  private static final ObjectCodec<Metric, Metric.Builder> METRIC =
      table("a metric", Metric::builder, Metric.Builder::build)
          .tag("type", "metric")
          .required("baseline", DECIMAL, Metric::baseline, Metric.Builder::baseline)
          .required("target", DECIMAL, Metric::target, Metric.Builder::target)
          .optional("unit", TEXT, Metric::unit, Metric.Builder::unit)
          .optional("commit", DECIMAL, Metric::commit, Metric.Builder::commit)
          .optional("stretch", DECIMAL, Metric::stretch, Metric.Builder::stretch)
          .list("plan", PLAN_POINT, Metric::plan, Metric.Builder::plan)
          .extensions(Metric.Builder::extensions);

  private static final ObjectCodec<Milestone, Milestone.Builder> MILESTONE =
      table("a milestone", Milestone::builder, Milestone.Builder::build)
          .required("title", TEXT, Milestone::title, Milestone.Builder::title)
          .defaulted("weight", POSITIVE, ONE, Milestone::weight, Milestone.Builder::weight)
          .optional("dueOn", DAY, Milestone::dueOn, Milestone.Builder::dueOn)
          .optional("reachedOn", DAY, Milestone::reachedOn, Milestone.Builder::reachedOn)
          .extensions(Milestone.Builder::extensions);

  private static final ObjectCodec<Milestones, Milestones.Builder> MILESTONES =
      table("milestones", Milestones::builder, Milestones.Builder::build)
          .tag("type", "milestones")
          .required(
              "milestones",
              listOf(MILESTONE),
              Milestones::milestones,
              Milestones.Builder::milestones)
          .extensions(Milestones.Builder::extensions);

  private static final ObjectCodec<Binary, Binary.Builder> BINARY =
      table("a binary measure", Binary::builder, Binary.Builder::build)
          .tag("type", "binary")
          .extensions(Binary.Builder::extensions);

  private static final ObjectCodec<Band, Band.Builder> BAND =
      table("a band", Band::builder, Band.Builder::build)
          .tag("type", "band")
          .optional("atLeast", DECIMAL, Band::atLeast, Band.Builder::atLeast)
          .optional("atMost", DECIMAL, Band::atMost, Band.Builder::atMost)
          .optional("unit", TEXT, Band::unit, Band.Builder::unit)
          .extensions(Band.Builder::extensions);

  private static final ImmutableList<ObjectCodec<? extends Measure, ?>> MEASURES =
      ImmutableList.of(METRIC, MILESTONES, BINARY, BAND);
  private static final MeasureKind MEASURE = measureOf(MEASURES, MEASURES);
  private static final MeasureKind NUMERIC_MEASURE =
      measureOf(ImmutableList.of(METRIC, BAND), MEASURES);

  private static final ObjectCodec<CheckIn, CheckIn.Builder> CHECK_IN =
      table("a check-in", CheckIn::builder, CheckIn.Builder::build)
          .required("on", DAY, CheckIn::on, CheckIn.Builder::on)
          .optional("value", DECIMAL, CheckIn::value, CheckIn.Builder::value)
          .optional("done", FLAG, CheckIn::done, CheckIn.Builder::done)
          .optional("confidence", RATIO, CheckIn::confidence, CheckIn.Builder::confidence)
          .optional("note", TEXT, CheckIn::note, CheckIn.Builder::note)
          .optional("author", TEXT, CheckIn::author, CheckIn.Builder::author)
          .extensions(CheckIn.Builder::extensions);

  private static final ObjectCodec<KeyResult, KeyResult.Builder> KEY_RESULT =
      table("a key result", KeyResult::builder, KeyResult.Builder::build)
          .required("id", KEY_RESULT_ID, KeyResult::id, KeyResult.Builder::id)
          .required("title", TEXT, KeyResult::title, KeyResult.Builder::title)
          .required("measure", MEASURE, KeyResult::measure, KeyResult.Builder::measure)
          .optional("description", TEXT, KeyResult::description, KeyResult.Builder::description)
          .optional("lead", TEXT, KeyResult::lead, KeyResult.Builder::lead)
          .defaulted("weight", POSITIVE, ONE, KeyResult::weight, KeyResult.Builder::weight)
          .list("checkIns", CHECK_IN, KeyResult::checkIns, KeyResult.Builder::checkIns)
          .extensions(KeyResult.Builder::extensions);

  private static final ObjectCodec<Objective, Objective.Builder> OBJECTIVE =
      table("an objective", Objective::builder, Objective.Builder::build)
          .required("id", OBJECTIVE_ID, Objective::id, Objective.Builder::id)
          .required("title", TEXT, Objective::title, Objective.Builder::title)
          .required("scope", wordOf(Scope.class), Objective::scope, Objective.Builder::scope)
          .required("owner", TEAM_ID, Objective::owner, Objective.Builder::owner)
          .required("cycle", CYCLE_ID, Objective::cycle, Objective.Builder::cycle)
          .optional("description", TEXT, Objective::description, Objective.Builder::description)
          .optional("lead", TEXT, Objective::lead, Objective.Builder::lead)
          .defaulted(
              "ambition",
              wordOf(Ambition.class),
              Ambition.COMMITTED,
              Objective::ambition,
              Objective.Builder::ambition)
          .defaulted(
              "status",
              wordOf(ObjectiveStatus.class),
              ObjectiveStatus.DRAFT,
              Objective::status,
              Objective.Builder::status)
          .list("alignsTo", ALIGNMENT, Objective::alignsTo, Objective.Builder::alignsTo)
          .list("support", SUPPORT, Objective::support, Objective.Builder::support)
          .list("keyResults", KEY_RESULT, Objective::keyResults, Objective.Builder::keyResults)
          .optional("closing", CLOSING, Objective::closing, Objective.Builder::closing)
          .extensions(Objective.Builder::extensions);

  private static final ObjectCodec<Allocation, Allocation.Builder> ALLOCATION =
      table("an allocation", Allocation::builder, Allocation.Builder::build)
          .required("objective", OBJECTIVE_ID, Allocation::objective, Allocation.Builder::objective)
          .required("share", RATIO, Allocation::share, Allocation.Builder::share)
          .extensions(Allocation.Builder::extensions);

  private static final ObjectCodec<Commitment, Commitment.Builder> COMMITMENT =
      table("a commitment", Commitment::builder, Commitment.Builder::build)
          .required("team", TEAM_ID, Commitment::team, Commitment.Builder::team)
          .required("cycle", CYCLE_ID, Commitment::cycle, Commitment.Builder::cycle)
          .defaulted(
              "operations", RATIO, ZERO, Commitment::operations, Commitment.Builder::operations)
          .list("allocations", ALLOCATION, Commitment::allocations, Commitment.Builder::allocations)
          .list("agreedBy", TEXT, Commitment::agreedBy, Commitment.Builder::agreedBy)
          .optional("agreedOn", DAY, Commitment::agreedOn, Commitment.Builder::agreedOn)
          .extensions(Commitment.Builder::extensions);

  private static final ObjectCodec<Reading, Reading.Builder> READING =
      table("a reading", Reading::builder, Reading.Builder::build)
          .required("on", DAY, Reading::on, Reading.Builder::on)
          .required("value", DECIMAL, Reading::value, Reading.Builder::value)
          .optional("note", TEXT, Reading::note, Reading.Builder::note)
          .extensions(Reading.Builder::extensions);

  private static final ObjectCodec<Operation, Operation.Builder> OPERATION =
      table("an operation", Operation::builder, Operation.Builder::build)
          .required("id", OPERATION_ID, Operation::id, Operation.Builder::id)
          .required("title", TEXT, Operation::title, Operation.Builder::title)
          .optional("owner", TEAM_ID, Operation::owner, Operation.Builder::owner)
          .required("measure", NUMERIC_MEASURE, Operation::measure, Operation.Builder::measure)
          .list("readings", READING, Operation::readings, Operation.Builder::readings)
          .extensions(Operation.Builder::extensions);

  private static final ObjectCodec<Role, Role.Builder> ROLE =
      table("a role", Role::builder, Role.Builder::build)
          .required("name", TEXT, Role::name, Role.Builder::name)
          .list("responsibilities", TEXT, Role::responsibilities, Role.Builder::responsibilities)
          .extensions(Role.Builder::extensions);

  private static final ObjectCodec<CadenceEntry, CadenceEntry.Builder> CADENCE =
      table("an entry of the cadence", CadenceEntry::builder, CadenceEntry.Builder::build)
          .required("event", TEXT, CadenceEntry::event, CadenceEntry.Builder::event)
          .required("every", PERIOD, CadenceEntry::every, CadenceEntry.Builder::every)
          .extensions(CadenceEntry.Builder::extensions);

  private static final ObjectCodec<GlossaryEntry, GlossaryEntry.Builder> GLOSSARY =
      table("an entry of the glossary", GlossaryEntry::builder, GlossaryEntry.Builder::build)
          .required("term", TEXT, GlossaryEntry::term, GlossaryEntry.Builder::term)
          .required("meaning", TEXT, GlossaryEntry::meaning, GlossaryEntry.Builder::meaning)
          .extensions(GlossaryEntry.Builder::extensions);

  private static final ObjectCodec<Advocate, Advocate.Builder> ADVOCATE =
      table("an advocate", Advocate::builder, Advocate.Builder::build)
          .required("person", TEXT, Advocate::person, Advocate.Builder::person)
          .required("team", TEAM_ID, Advocate::team, Advocate.Builder::team)
          .optional("acknowledged", TEXT, Advocate::acknowledged, Advocate.Builder::acknowledged)
          .optional("on", DAY, Advocate::on, Advocate.Builder::on)
          .extensions(Advocate.Builder::extensions);

  private static final ObjectCodec<Improvement, Improvement.Builder> IMPROVEMENT =
      table("an improvement", Improvement::builder, Improvement.Builder::build)
          .required("cycle", CYCLE_ID, Improvement::cycle, Improvement.Builder::cycle)
          .required("learned", TEXT, Improvement::learned, Improvement.Builder::learned)
          .optional("change", TEXT, Improvement::change, Improvement.Builder::change)
          .extensions(Improvement.Builder::extensions);

  private static final ObjectCodec<Playbook, Playbook.Builder> PLAYBOOK =
      table("a playbook", Playbook::builder, Playbook.Builder::build)
          .required("version", TEXT, Playbook::version, Playbook.Builder::version)
          .optional("purpose", TEXT, Playbook::purpose, Playbook.Builder::purpose)
          .list("principles", TEXT, Playbook::principles, Playbook.Builder::principles)
          .list("roles", ROLE, Playbook::roles, Playbook.Builder::roles)
          .list("cadence", CADENCE, Playbook::cadence, Playbook.Builder::cadence)
          .list("glossary", GLOSSARY, Playbook::glossary, Playbook.Builder::glossary)
          .list("advocates", ADVOCATE, Playbook::advocates, Playbook.Builder::advocates)
          .list("improvements", IMPROVEMENT, Playbook::improvements, Playbook.Builder::improvements)
          .optional("rules", FIELDS, Playbook::rules, Playbook.Builder::rules)
          .optional("scoring", FIELDS, Playbook::scoring, Playbook.Builder::scoring)
          .extensions(Playbook.Builder::extensions);

  private static final ObjectCodec<Waiver, Waiver.Builder> WAIVER =
      table("a waiver", Waiver::builder, Waiver.Builder::build)
          .required("rule", TEXT, Waiver::rule, Waiver.Builder::rule)
          .required("subject", TEXT, Waiver::subject, Waiver.Builder::subject)
          .required("reason", TEXT, Waiver::reason, Waiver.Builder::reason)
          .optional("approvedBy", TEXT, Waiver::approvedBy, Waiver.Builder::approvedBy)
          .optional("until", DAY, Waiver::until, Waiver.Builder::until)
          .extensions(Waiver.Builder::extensions);

  static final ObjectCodec<OkrProgram, OkrProgram.Builder> PROGRAM =
      table("a program", OkrProgram::builder, OkrProgram.Builder::build)
          .tag("format", NAME)
          .required(
              "organization", TEXT, OkrProgram::organization, OkrProgram.Builder::organization)
          .optional("strategy", STRATEGY, OkrProgram::strategy, OkrProgram.Builder::strategy)
          .list("departments", DEPARTMENT, OkrProgram::departments, OkrProgram.Builder::departments)
          .list("teams", TEAM, OkrProgram::teams, OkrProgram.Builder::teams)
          .list("cycles", CYCLE, OkrProgram::cycles, OkrProgram.Builder::cycles)
          .list("objectives", OBJECTIVE, OkrProgram::objectives, OkrProgram.Builder::objectives)
          .list("commitments", COMMITMENT, OkrProgram::commitments, OkrProgram.Builder::commitments)
          .list("operations", OPERATION, OkrProgram::operations, OkrProgram.Builder::operations)
          .optional("playbook", PLAYBOOK, OkrProgram::playbook, OkrProgram.Builder::playbook)
          .list("waivers", WAIVER, OkrProgram::waivers, OkrProgram.Builder::waivers)
          .extensions(OkrProgram.Builder::extensions);

  private ProgramFormat() {}

  /** {@return what gives the target of an alignment if it is of that kind} */
  private static <I extends AlignmentTarget> Function<Alignment, Optional<I>> target(
      Class<I> kind) {
    return alignment -> Optional.of(alignment.target()).filter(kind::isInstance).map(kind::cast);
  }
}
