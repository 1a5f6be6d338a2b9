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
import io.okr4j.core.Data;
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

  static final IdKind<PriorityId> PRIORITY_ID = idOf("a priority", PriorityId::new);
  static final IdKind<DynamicId> DYNAMIC_ID = idOf("a dynamic", DynamicId::new);
  static final IdKind<CompetitorId> COMPETITOR_ID = idOf("a competitor", CompetitorId::new);
  static final IdKind<AudienceId> AUDIENCE_ID = idOf("an audience", AudienceId::new);
  static final IdKind<DepartmentId> DEPARTMENT_ID = idOf("a department", DepartmentId::new);
  static final IdKind<TeamId> TEAM_ID = idOf("a team", TeamId::new);
  static final IdKind<CycleId> CYCLE_ID = idOf("a cycle", CycleId::new);
  static final IdKind<ObjectiveId> OBJECTIVE_ID = idOf("an objective", ObjectiveId::new);
  static final IdKind<KeyResultId> KEY_RESULT_ID = idOf("a key result", KeyResultId::new);
  static final IdKind<OperationId> OPERATION_ID = idOf("an operation", OperationId::new);

  static final ObjectCodec<Dynamic, Dynamic.Builder> DYNAMIC =
      table("a dynamic", Dynamic::builder, Dynamic.Builder::build)
          .about("Something that changes around the organization, as part of the shared worldview.")
          .example(
              """
              {"id": "rail", "title": "Night trains come back"}
              """)
          .required("id", DYNAMIC_ID, Dynamic::id, Dynamic.Builder::id)
          .means("what answers of priorities refer to; unique among dynamics")
          .required("title", TEXT, Dynamic::title, Dynamic.Builder::title)
          .means("what changes")
          .extensions(Dynamic.Builder::extensions);

  static final ObjectCodec<Competitor, Competitor.Builder> COMPETITOR =
      table("a competitor", Competitor::builder, Competitor.Builder::build)
          .about("Who or what people could choose instead, as part of the shared worldview.")
          .example(
              """
              {"id": "airlines", "title": "Cheap flights", "stance": "Win on sleep"}
              """)
          .required("id", COMPETITOR_ID, Competitor::id, Competitor.Builder::id)
          .means("what answers of priorities refer to; unique among competitors")
          .required("title", TEXT, Competitor::title, Competitor.Builder::title)
          .means("who or what it is")
          .optional("stance", TEXT, Competitor::stance, Competitor.Builder::stance)
          .means("how the organization wants to win against it")
          .extensions(Competitor.Builder::extensions);

  static final ObjectCodec<Audience, Audience.Builder> AUDIENCE =
      table("an audience", Audience::builder, Audience.Builder::build)
          .about("Whom the organization is there for, as part of the shared worldview.")
          .example(
              """
              {"id": "families", "title": "Families with luggage", "need": "One ticket for all"}
              """)
          .required("id", AUDIENCE_ID, Audience::id, Audience.Builder::id)
          .means("what answers of priorities refer to; unique among audiences")
          .required("title", TEXT, Audience::title, Audience.Builder::title)
          .means("who they are")
          .optional("need", TEXT, Audience::need, Audience.Builder::need)
          .means("what they need")
          .extensions(Audience.Builder::extensions);

  static final ObjectCodec<Worldview, Worldview.Builder> WORLDVIEW =
      table("a worldview", Worldview::builder, Worldview.Builder::build)
          .about("What everybody in the organization sees when they look around.")
          .example(
              """
              {"dynamics": [{"id": "rail", "title": "Night trains come back"}]}
              """)
          .list("dynamics", DYNAMIC, Worldview::dynamics, Worldview.Builder::dynamics)
          .means("what changes around the organization")
          .list("competition", COMPETITOR, Worldview::competition, Worldview.Builder::competition)
          .means("who or what people could choose instead")
          .list("audience", AUDIENCE, Worldview::audience, Worldview.Builder::audience)
          .means("whom the organization is there for")
          .extensions(Worldview.Builder::extensions);

  static final ObjectCodec<Priority, Priority.Builder> PRIORITY =
      table("a priority", Priority::builder, Priority.Builder::build)
          .about("A strategic priority: what every objective serves in the end.")
          .example(
              """
              {"id": "sleep", "title": "A night as at home", "answers": ["dynamic:rail"]}
              """)
          .required("id", PRIORITY_ID, Priority::id, Priority.Builder::id)
          .means("what alignments refer to; unique among priorities")
          .required("title", TEXT, Priority::title, Priority.Builder::title)
          .means("the priority")
          .optional("why", TEXT, Priority::why, Priority.Builder::why)
          .means("why it is one")
          .list("answers", WORLDVIEW_ID, Priority::answers, Priority.Builder::answers)
          .means("the parts of the worldview that it answers")
          .extensions(Priority.Builder::extensions);

  static final ObjectCodec<Strategy, Strategy.Builder> STRATEGY =
      table("a strategy", Strategy::builder, Strategy.Builder::build)
          .about("What the objectives follow: the purpose, the worldview and the priorities.")
          .example(
              """
              {"purpose": "Europe by night", "establishedOn": "2026-09-01",
               "endorsedBy": ["board"]}
              """)
          .optional("purpose", TEXT, Strategy::purpose, Strategy.Builder::purpose)
          .means("what the organization is for")
          .optional("establishedOn", DAY, Strategy::establishedOn, Strategy.Builder::establishedOn)
          .means("the day on which it was established")
          .optional("reviewedOn", DAY, Strategy::reviewedOn, Strategy.Builder::reviewedOn)
          .means("the day of its last review")
          .defaulted(
              "worldview",
              WORLDVIEW,
              Worldview.empty(),
              Strategy::worldview,
              Strategy.Builder::worldview)
          .means("what everybody sees when they look around")
          .list("priorities", PRIORITY, Strategy::priorities, Strategy.Builder::priorities)
          .means("what matters most, in order")
          .list("endorsedBy", TEAM_ID, Strategy::endorsedBy, Strategy.Builder::endorsedBy)
          .means("the teams that endorsed it")
          .extensions(Strategy.Builder::extensions);

  static final ObjectCodec<Department, Department.Builder> DEPARTMENT =
      table("a department", Department::builder, Department.Builder::build)
          .about("A department, from which members of teams come and which supports objectives.")
          .example(
              """
              {"id": "rolling-stock", "name": "Rolling stock"}
              """)
          .required("id", DEPARTMENT_ID, Department::id, Department.Builder::id)
          .means("what members and support refer to; unique among departments")
          .required("name", TEXT, Department::name, Department.Builder::name)
          .means("what it is called")
          .extensions(Department.Builder::extensions);

  static final ObjectCodec<Member, Member.Builder> MEMBER =
      table("a member", Member::builder, Member.Builder::build)
          .about("A member of a team.")
          .example(
              """
              {"person": "ines", "department": "rolling-stock"}
              """)
          .required("person", TEXT, Member::person, Member.Builder::person)
          .means("who it is: a name, a mail address or a handle")
          .optional("department", DEPARTMENT_ID, Member::department, Member.Builder::department)
          .means("the department that the person comes from")
          .extensions(Member.Builder::extensions);

  static final ObjectCodec<Team, Team.Builder> TEAM =
      table("a team", Team::builder, Team.Builder::build)
          .about("A team that owns objectives.")
          .example(
              """
              {"id": "cabins", "name": "Cabins", "kind": "product",
               "members": [{"person": "ines"}]}
              """)
          .required("id", TEAM_ID, Team::id, Team.Builder::id)
          .means("what owners, commitments and others refer to; unique among teams")
          .required("name", TEXT, Team::name, Team.Builder::name)
          .means("what it is called")
          .required("kind", wordOf(TeamKind.class), Team::kind, Team.Builder::kind)
          .means("what kind of team it is")
          .optional("parent", TEAM_ID, Team::parent, Team.Builder::parent)
          .means("the team that this one belongs to")
          .optional("formedOn", DAY, Team::formedOn, Team.Builder::formedOn)
          .means("the day from which it exists")
          .list("members", MEMBER, Team::members, Team.Builder::members)
          .means("who is in it")
          .extensions(Team.Builder::extensions);

  static final ObjectCodec<Cycle, Cycle.Builder> CYCLE =
      table("a cycle", Cycle::builder, Cycle.Builder::build)
          .about("The time that objectives are set for, in whole days.")
          .example(
              """
              {"id": "2026-Q4", "starts": "2026-10-01", "ends": "2026-12-31"}
              """)
          .required("id", CYCLE_ID, Cycle::id, Cycle.Builder::id)
          .means("what objectives, commitments and others refer to; unique among cycles")
          .required("starts", DAY, Cycle::starts, Cycle.Builder::starts)
          .means("the first day")
          .required("ends", DAY, Cycle::ends, Cycle.Builder::ends)
          .means("the last day")
          .optional("within", CYCLE_ID, Cycle::within, Cycle.Builder::within)
          .means("the longer cycle that this one is part of")
          .condition("ends", "a day that is not before the start")
          .extensions(Cycle.Builder::extensions);

  static final ObjectCodec<Alignment, Alignment.Builder> ALIGNMENT =
      table("an alignment", Alignment::builder, Alignment.Builder::build)
          .about("What an objective serves: a priority, another objective, or a key result of one.")
          .example(
              """
              {"priority": "sleep", "weight": 2}
              """)
          .choice("priority", PRIORITY_ID, target(PriorityId.class), Alignment.Builder::target)
          .means("the priority that it serves")
          .choice("objective", OBJECTIVE_ID, target(ObjectiveId.class), Alignment.Builder::target)
          .means("the objective that it serves")
          .choice("keyResult", KEY_RESULT_ID, target(KeyResultId.class), Alignment.Builder::target)
          .means("the key result that it serves")
          .defaulted("weight", POSITIVE, ONE, Alignment::weight, Alignment.Builder::weight)
          .means("how much this counts against other alignments")
          .extensions(Alignment.Builder::extensions);

  static final ObjectCodec<Support, Support.Builder> SUPPORT =
      table("a support", Support::builder, Support.Builder::build)
          .about("What an objective needs from a department.")
          .example(
              """
              {"department": "rolling-stock", "need": "Two cars to try", "status": "pledged"}
              """)
          .required("department", DEPARTMENT_ID, Support::department, Support.Builder::department)
          .means("the department that is asked")
          .required("need", TEXT, Support::need, Support.Builder::need)
          .means("what is needed")
          .required("status", wordOf(SupportStatus.class), Support::status, Support.Builder::status)
          .means("where the request stands")
          .extensions(Support.Builder::extensions);

  static final ObjectCodec<Closing, Closing.Builder> CLOSING =
      table("a closing", Closing::builder, Closing.Builder::build)
          .about("How an objective ended.")
          .example(
              """
              {"on": "2026-12-31", "score": 0.7,
               "reflection": "Quiet cars count more than soft beds"}
              """)
          .required("on", DAY, Closing::on, Closing.Builder::on)
          .means("the day on which it was closed")
          .optional("score", RATIO, Closing::score, Closing.Builder::score)
          .means("the score that its owner declared")
          .optional("reflection", TEXT, Closing::reflection, Closing.Builder::reflection)
          .means("what was learnt")
          .optional("carriedTo", OBJECTIVE_ID, Closing::carriedTo, Closing.Builder::carriedTo)
          .means("the objective of a later cycle that carries it on")
          .extensions(Closing.Builder::extensions);

  static final ObjectCodec<PlanPoint, PlanPoint.Builder> PLAN_POINT =
      table("a plan point", PlanPoint::builder, PlanPoint.Builder::build)
          .about("The value of a metric that is expected on a day.")
          .example(
              """
              {"on": "2026-11-15", "value": 60}
              """)
          .required("on", DAY, PlanPoint::on, PlanPoint.Builder::on)
          .means("the day")
          .required("value", DECIMAL, PlanPoint::value, PlanPoint.Builder::value)
          .means("the value expected on it, in the unit of the metric")
          .extensions(PlanPoint.Builder::extensions);

  static final ObjectCodec<Metric, Metric.Builder> METRIC =
      table("a metric", Metric::builder, Metric.Builder::build)
          .about("A number that moves from a baseline to a target, upwards or downwards.")
          .example(
              """
              {"type": "metric", "baseline": 41, "target": 70, "unit": "%", "commit": 50}
              """)
          .tag("type", "metric")
          .means("says that it is a metric")
          .required("baseline", DECIMAL, Metric::baseline, Metric.Builder::baseline)
          .means("the value at the start")
          .required("target", DECIMAL, Metric::target, Metric.Builder::target)
          .means("the value to reach; not the baseline")
          .optional("unit", TEXT, Metric::unit, Metric.Builder::unit)
          .means("the unit of all its values")
          .optional("commit", DECIMAL, Metric::commit, Metric.Builder::commit)
          .means(
              "the value that is promised at least, strictly between baseline and target; it"
                  + " scores 0.3")
          .optional("stretch", DECIMAL, Metric::stretch, Metric.Builder::stretch)
          .means(
              "the value beyond the target that would be a triumph; it scores 1, and the"
                  + " target then 0.7")
          .list("plan", PLAN_POINT, Metric::plan, Metric.Builder::plan)
          .means("the values expected on the way, in any order")
          .condition("target", "another value than the baseline")
          .condition("commit", "a value strictly between the baseline and the target")
          .condition("stretch", "a value strictly beyond the target")
          .extensions(Metric.Builder::extensions);

  static final ObjectCodec<Milestone, Milestone.Builder> MILESTONE =
      table("a milestone", Milestone::builder, Milestone.Builder::build)
          .about("One of the milestones of a key result.")
          .example(
              """
              {"title": "The first car is rebuilt", "dueOn": "2026-11-30"}
              """)
          .required("title", TEXT, Milestone::title, Milestone.Builder::title)
          .means("what is reached")
          .defaulted("weight", POSITIVE, ONE, Milestone::weight, Milestone.Builder::weight)
          .means("how much it counts against the others")
          .optional("dueOn", DAY, Milestone::dueOn, Milestone.Builder::dueOn)
          .means("the day by which it is due")
          .optional("reachedOn", DAY, Milestone::reachedOn, Milestone.Builder::reachedOn)
          .means("the day on which it was reached")
          .extensions(Milestone.Builder::extensions);

  static final ObjectCodec<Milestones, Milestones.Builder> MILESTONES =
      table("milestones", Milestones::builder, Milestones.Builder::build)
          .about("Things to reach one by one.")
          .example(
              """
              {"type": "milestones", "milestones": [{"title": "The first car is rebuilt"}]}
              """)
          .tag("type", "milestones")
          .means("says that it is milestones")
          .required(
              "milestones",
              listOf(MILESTONE),
              Milestones::milestones,
              Milestones.Builder::milestones)
          .means("what is to be reached")
          .condition(
              "milestones",
              "at least one milestone",
              "{\"properties\": {\"milestones\": {\"minItems\": 1}}}")
          .extensions(Milestones.Builder::extensions);

  static final ObjectCodec<Binary, Binary.Builder> BINARY =
      table("a binary measure", Binary::builder, Binary.Builder::build)
          .about("Something that is either done or not.")
          .example(
              """
              {"type": "binary"}
              """)
          .tag("type", "binary")
          .means("says that it is either done or not")
          .extensions(Binary.Builder::extensions);

  static final ObjectCodec<Band, Band.Builder> BAND =
      table("a band", Band::builder, Band.Builder::build)
          .about(
              "A guardrail: a number that must stay inside its bounds while the goal is"
                  + " pursued.")
          .example(
              """
              {"type": "band", "atMost": 5, "unit": "complaints a night"}
              """)
          .tag("type", "band")
          .means("says that it is a guardrail")
          .optional("atLeast", DECIMAL, Band::atLeast, Band.Builder::atLeast)
          .means("the lowest value inside the band")
          .optional("atMost", DECIMAL, Band::atMost, Band.Builder::atMost)
          .means("the highest value inside the band")
          .optional("unit", TEXT, Band::unit, Band.Builder::unit)
          .means("the unit of all its values")
          .atLeastOneOf("atLeast, atMost or both", "atLeast", "atMost")
          .condition("atMost", "a value that is not below atLeast")
          .extensions(Band.Builder::extensions);

  private static final ImmutableList<ObjectCodec<? extends Measure, ?>> MEASURES =
      ImmutableList.of(METRIC, MILESTONES, BINARY, BAND);
  static final MeasureKind MEASURE = measureOf("measure", MEASURES, MEASURES);
  static final MeasureKind NUMERIC_MEASURE =
      measureOf("numeric measure", ImmutableList.of(METRIC, BAND), MEASURES);

  static final ObjectCodec<CheckIn, CheckIn.Builder> CHECK_IN =
      table("a check-in", CheckIn::builder, CheckIn.Builder::build)
          .about("What was said of a key result on a day.")
          .example(
              """
              {"on": "2026-11-02", "value": 52, "confidence": 0.6,
               "note": "New mattresses in all cars"}
              """)
          .required("on", DAY, CheckIn::on, CheckIn.Builder::on)
          .means("the day")
          .optional("value", DECIMAL, CheckIn::value, CheckIn.Builder::value)
          .means("the value on that day; for metrics and bands alone")
          .optional("done", FLAG, CheckIn::done, CheckIn.Builder::done)
          .means("whether it is done; for binary measures alone")
          .optional("confidence", RATIO, CheckIn::confidence, CheckIn.Builder::confidence)
          .means("how likely success seems, from 0 to 1")
          .optional("note", TEXT, CheckIn::note, CheckIn.Builder::note)
          .means("what there is to say")
          .optional("author", TEXT, CheckIn::author, CheckIn.Builder::author)
          .means("who says it: a name, a mail address or a handle")
          .atLeastOneOf(
              "at least one of value, done, confidence and note",
              "value",
              "done",
              "confidence",
              "note")
          .extensions(CheckIn.Builder::extensions);

  private static final String FITTING =
      """
      {"allOf": [
        {"if": {"required": ["measure"], "properties": {"measure": {"required": ["type"],
           "properties": {"type": {"enum": ["binary", "milestones"]}}}}},
         "then": {"properties": {"checkIns": {"items": {"properties": {"value": false}}}}}},
        {"if": {"required": ["measure"], "properties": {"measure": {"required": ["type"],
           "properties": {"type": {"enum": ["metric", "band", "milestones"]}}}}},
         "then": {"properties": {"checkIns": {"items": {"properties": {"done": false}}}}}}]}
      """;

  static final ObjectCodec<KeyResult, KeyResult.Builder> KEY_RESULT =
      table("a key result", KeyResult::builder, KeyResult.Builder::build)
          .about("How one sees that an objective is reached.")
          .example(
              """
              {"id": "rested", "title": "Guests who slept well rise from 41% to 70%",
               "measure": {"type": "metric", "baseline": 41, "target": 70}}
              """)
          .required("id", KEY_RESULT_ID, KeyResult::id, KeyResult.Builder::id)
          .means("what alignments and waivers refer to; unique in the whole program")
          .required("title", TEXT, KeyResult::title, KeyResult.Builder::title)
          .means("the key result")
          .required("measure", MEASURE, KeyResult::measure, KeyResult.Builder::measure)
          .means("how it is measured")
          .optional("description", TEXT, KeyResult::description, KeyResult.Builder::description)
          .means("more words")
          .optional("lead", TEXT, KeyResult::lead, KeyResult.Builder::lead)
          .means("the person who leads it: a name, a mail address or a handle")
          .defaulted("weight", POSITIVE, ONE, KeyResult::weight, KeyResult.Builder::weight)
          .means("how much it counts against the others of its objective")
          .list("checkIns", CHECK_IN, KeyResult::checkIns, KeyResult.Builder::checkIns)
          .means("what was said of it and when, in the order in which it was given")
          .condition(
              "",
              "check-ins with a value only of a metric or a band, and with done only of a"
                  + " binary measure",
              FITTING)
          .extensions(KeyResult.Builder::extensions);

  static final ObjectCodec<Objective, Objective.Builder> OBJECTIVE =
      table("an objective", Objective::builder, Objective.Builder::build)
          .about("A change worth wanting, with the key results that tell whether it came.")
          .example(
              """
              {"id": "asleep", "title": "Guests arrive rested", "scope": "product",
               "owner": "cabins", "cycle": "2026-Q4"}
              """)
          .required("id", OBJECTIVE_ID, Objective::id, Objective.Builder::id)
          .means("what alignments, allocations and others refer to; unique among objectives")
          .required("title", TEXT, Objective::title, Objective.Builder::title)
          .means("the objective")
          .required("scope", wordOf(Scope.class), Objective::scope, Objective.Builder::scope)
          .means("how far it reaches")
          .required("owner", TEAM_ID, Objective::owner, Objective.Builder::owner)
          .means("the team that owns it")
          .required("cycle", CYCLE_ID, Objective::cycle, Objective.Builder::cycle)
          .means("the cycle that it is set for")
          .optional("description", TEXT, Objective::description, Objective.Builder::description)
          .means("more words")
          .optional("lead", TEXT, Objective::lead, Objective.Builder::lead)
          .means("the person who leads it: a name, a mail address or a handle")
          .defaulted(
              "ambition",
              wordOf(Ambition.class),
              Ambition.COMMITTED,
              Objective::ambition,
              Objective.Builder::ambition)
          .means("what it promises")
          .defaulted(
              "status",
              wordOf(ObjectiveStatus.class),
              ObjectiveStatus.DRAFT,
              Objective::status,
              Objective.Builder::status)
          .means("where it is in its life")
          .list("alignsTo", ALIGNMENT, Objective::alignsTo, Objective.Builder::alignsTo)
          .means("what it serves")
          .list("support", SUPPORT, Objective::support, Objective.Builder::support)
          .means("what it needs from departments")
          .list("keyResults", KEY_RESULT, Objective::keyResults, Objective.Builder::keyResults)
          .means("how one sees that it is reached")
          .optional("closing", CLOSING, Objective::closing, Objective.Builder::closing)
          .means("how it ended: of an objective whose status is closed")
          .extensions(Objective.Builder::extensions);

  static final ObjectCodec<Allocation, Allocation.Builder> ALLOCATION =
      table("an allocation", Allocation::builder, Allocation.Builder::build)
          .about("The share of its time that a team gives to an objective.")
          .example(
              """
              {"objective": "asleep", "share": 0.6}
              """)
          .required("objective", OBJECTIVE_ID, Allocation::objective, Allocation.Builder::objective)
          .means("the objective")
          .required("share", RATIO, Allocation::share, Allocation.Builder::share)
          .means("the share of the team's time")
          .extensions(Allocation.Builder::extensions);

  static final ObjectCodec<Commitment, Commitment.Builder> COMMITMENT =
      table("a commitment", Commitment::builder, Commitment.Builder::build)
          .about("How a team puts its whole time into operations and objectives during a cycle.")
          .example(
              """
              {"team": "cabins", "cycle": "2026-Q4", "operations": 0.4, "agreedBy": ["ines"]}
              """)
          .required("team", TEAM_ID, Commitment::team, Commitment.Builder::team)
          .means("the team")
          .required("cycle", CYCLE_ID, Commitment::cycle, Commitment.Builder::cycle)
          .means("the cycle")
          .defaulted(
              "operations", RATIO, ZERO, Commitment::operations, Commitment.Builder::operations)
          .means("the share of its time that business as usual takes")
          .list("allocations", ALLOCATION, Commitment::allocations, Commitment.Builder::allocations)
          .means("the shares that objectives get")
          .list("agreedBy", TEXT, Commitment::agreedBy, Commitment.Builder::agreedBy)
          .means("who agreed, each a name, a mail address or a handle")
          .optional("agreedOn", DAY, Commitment::agreedOn, Commitment.Builder::agreedOn)
          .means("the day on which they agreed")
          .extensions(Commitment.Builder::extensions);

  static final ObjectCodec<Reading, Reading.Builder> READING =
      table("a reading", Reading::builder, Reading.Builder::build)
          .about("A value of an operation on a day.")
          .example(
              """
              {"on": "2026-11-02", "value": 3}
              """)
          .required("on", DAY, Reading::on, Reading.Builder::on)
          .means("the day")
          .required("value", DECIMAL, Reading::value, Reading.Builder::value)
          .means("the value on that day, in the unit of the measure")
          .optional("note", TEXT, Reading::note, Reading.Builder::note)
          .means("what there is to say")
          .extensions(Reading.Builder::extensions);

  static final ObjectCodec<Operation, Operation.Builder> OPERATION =
      table("an operation", Operation::builder, Operation.Builder::build)
          .about("Business as usual: essential, measured on its own, and never an objective.")
          .example(
              """
              {"id": "on-time", "title": "Trains leave on time", "measure": {"type": "band",
               "atLeast": 90, "unit": "%"}}
              """)
          .required("id", OPERATION_ID, Operation::id, Operation.Builder::id)
          .means("what findings and waivers refer to; unique among operations")
          .required("title", TEXT, Operation::title, Operation.Builder::title)
          .means("what is kept running")
          .optional("owner", TEAM_ID, Operation::owner, Operation.Builder::owner)
          .means("the team that runs it")
          .required("measure", NUMERIC_MEASURE, Operation::measure, Operation.Builder::measure)
          .means("how it is measured: as a metric or a band")
          .list("readings", READING, Operation::readings, Operation.Builder::readings)
          .means("the values so far, in the order in which they were given")
          .extensions(Operation.Builder::extensions);

  static final ObjectCodec<Role, Role.Builder> ROLE =
      table("a role", Role::builder, Role.Builder::build)
          .about("A role in the OKR program.")
          .example(
              """
              {"name": "Advocate", "responsibilities": ["Keeps check-ins honest"]}
              """)
          .required("name", TEXT, Role::name, Role.Builder::name)
          .means("what it is called")
          .list("responsibilities", TEXT, Role::responsibilities, Role.Builder::responsibilities)
          .means("what it is responsible for")
          .extensions(Role.Builder::extensions);

  static final ObjectCodec<CadenceEntry, CadenceEntry.Builder> CADENCE =
      table("a cadence entry", CadenceEntry::builder, CadenceEntry.Builder::build)
          .about("Something that happens again and again in the OKR program.")
          .example(
              """
              {"event": "Check-in", "every": "P14D"}
              """)
          .required("event", TEXT, CadenceEntry::event, CadenceEntry.Builder::event)
          .means("what happens")
          .required("every", PERIOD, CadenceEntry::every, CadenceEntry.Builder::every)
          .means("how much time lies between one and the next")
          .extensions(CadenceEntry.Builder::extensions);

  static final ObjectCodec<GlossaryEntry, GlossaryEntry.Builder> GLOSSARY =
      table("a glossary entry", GlossaryEntry::builder, GlossaryEntry.Builder::build)
          .about("A word of the playbook and what it means.")
          .example(
              """
              {"term": "Guardrail", "meaning": "What must not get worse meanwhile"}
              """)
          .required("term", TEXT, GlossaryEntry::term, GlossaryEntry.Builder::term)
          .means("the word")
          .required("meaning", TEXT, GlossaryEntry::meaning, GlossaryEntry.Builder::meaning)
          .means("what it means")
          .extensions(GlossaryEntry.Builder::extensions);

  static final ObjectCodec<Advocate, Advocate.Builder> ADVOCATE =
      table("an advocate", Advocate::builder, Advocate.Builder::build)
          .about("Somebody who speaks for OKRs in a team.")
          .example(
              """
              {"person": "ines", "team": "cabins", "acknowledged": "3", "on": "2026-10-01"}
              """)
          .required("person", TEXT, Advocate::person, Advocate.Builder::person)
          .means("who it is: a name, a mail address or a handle")
          .required("team", TEAM_ID, Advocate::team, Advocate.Builder::team)
          .means("the team")
          .optional("acknowledged", TEXT, Advocate::acknowledged, Advocate.Builder::acknowledged)
          .means("the version of the playbook that this person acknowledged")
          .optional("on", DAY, Advocate::on, Advocate.Builder::on)
          .means("the day on which it was acknowledged")
          .extensions(Advocate.Builder::extensions);

  static final ObjectCodec<Improvement, Improvement.Builder> IMPROVEMENT =
      table("an improvement", Improvement::builder, Improvement.Builder::build)
          .about("What a cycle taught, and what changes because of it.")
          .example(
              """
              {"cycle": "2026-Q3", "learned": "Five objectives were too many",
               "change": "Three at most"}
              """)
          .required("cycle", CYCLE_ID, Improvement::cycle, Improvement.Builder::cycle)
          .means("the cycle")
          .required("learned", TEXT, Improvement::learned, Improvement.Builder::learned)
          .means("what was learnt")
          .optional("change", TEXT, Improvement::change, Improvement.Builder::change)
          .means("what changes in the way OKRs are run")
          .extensions(Improvement.Builder::extensions);

  private static final Kind<Data.Fields> SCORING = new HintedKind<>(FIELDS, ScoringShape::policy);

  static final ObjectCodec<Playbook, Playbook.Builder> PLAYBOOK =
      table("a playbook", Playbook::builder, Playbook.Builder::build)
          .about("The one document that says why and how OKRs are run.")
          .example(
              """
              {"version": "3", "principles": ["Few and bold"], "rules": {"preset": "starter"}}
              """)
          .required("version", TEXT, Playbook::version, Playbook.Builder::version)
          .means("the version, which advocates acknowledge")
          .optional("purpose", TEXT, Playbook::purpose, Playbook.Builder::purpose)
          .means("why the organization runs OKRs")
          .list("principles", TEXT, Playbook::principles, Playbook.Builder::principles)
          .means("what everybody keeps to")
          .list("roles", ROLE, Playbook::roles, Playbook.Builder::roles)
          .means("who is responsible for what")
          .list("cadence", CADENCE, Playbook::cadence, Playbook.Builder::cadence)
          .means("what happens how often")
          .list("glossary", GLOSSARY, Playbook::glossary, Playbook.Builder::glossary)
          .means("what words mean")
          .list("advocates", ADVOCATE, Playbook::advocates, Playbook.Builder::advocates)
          .means("who speaks for OKRs where")
          .list("improvements", IMPROVEMENT, Playbook::improvements, Playbook.Builder::improvements)
          .means("what past cycles taught")
          .optional("rules", FIELDS, Playbook::rules, Playbook.Builder::rules)
          .means(
              "the rule configuration that was agreed on; `okr schema rules` describes it, and `okr rules` each rule")
          .optional("scoring", SCORING, Playbook::scoring, Playbook.Builder::scoring)
          .means("the scoring policy that was agreed on; `okr check` tells what is wrong with it")
          .extensions(Playbook.Builder::extensions);

  static final ObjectCodec<Waiver, Waiver.Builder> WAIVER =
      table("a waiver", Waiver::builder, Waiver.Builder::build)
          .about("A finding that is accepted, with the reason and until when.")
          .example(
              """
              {"rule": "focus/few-objectives", "subject": "team:cabins",
               "reason": "One takes a day", "until": "2026-12-31"}
              """)
          .required("rule", TEXT, Waiver::rule, Waiver.Builder::rule)
          .means("the id of the rule")
          .required("subject", TEXT, Waiver::subject, Waiver.Builder::subject)
          .means(
              "what the finding is about, as reports name it: the kind and the id, such as"
                  + " `keyResult:rested`, `commitment:TEAM/CYCLE`, or plain `program`, `strategy`"
                  + " and `playbook`")
          .required("reason", TEXT, Waiver::reason, Waiver.Builder::reason)
          .means("why it is accepted")
          .optional("approvedBy", TEXT, Waiver::approvedBy, Waiver.Builder::approvedBy)
          .means("who accepted it: a name, a mail address or a handle")
          .optional("until", DAY, Waiver::until, Waiver.Builder::until)
          .means("the last day on which it holds; for good when it is missing")
          .extensions(Waiver.Builder::extensions);

  static final ObjectCodec<OkrProgram, OkrProgram.Builder> PROGRAM =
      table("a program", OkrProgram::builder, OkrProgram.Builder::build)
          .about(
              "The OKR program of an organization. Only its name must be there, as a program"
                  + " is written step by step.")
          .example(
              """
              {"format": "okr/1", "organization": "Night Rail"}
              """)
          .tag("format", NAME)
          .means("the name of the format, which comes first")
          .required(
              "organization", TEXT, OkrProgram::organization, OkrProgram.Builder::organization)
          .means("the name of the organization")
          .optional("strategy", STRATEGY, OkrProgram::strategy, OkrProgram.Builder::strategy)
          .means("what the objectives follow")
          .list("departments", DEPARTMENT, OkrProgram::departments, OkrProgram.Builder::departments)
          .means("the departments")
          .list("teams", TEAM, OkrProgram::teams, OkrProgram.Builder::teams)
          .means("the teams")
          .list("cycles", CYCLE, OkrProgram::cycles, OkrProgram.Builder::cycles)
          .means("the cycles")
          .list("objectives", OBJECTIVE, OkrProgram::objectives, OkrProgram.Builder::objectives)
          .means("the objectives")
          .list("commitments", COMMITMENT, OkrProgram::commitments, OkrProgram.Builder::commitments)
          .means("how teams put their time into the objectives")
          .list("operations", OPERATION, OkrProgram::operations, OkrProgram.Builder::operations)
          .means("business as usual")
          .optional("playbook", PLAYBOOK, OkrProgram::playbook, OkrProgram.Builder::playbook)
          .means("why and how OKRs are run here")
          .list("waivers", WAIVER, OkrProgram::waivers, OkrProgram.Builder::waivers)
          .means("the findings that are accepted")
          .extensions(OkrProgram.Builder::extensions);

  private ProgramFormat() {}

  /** {@return what gives the target of an alignment if it is of that kind} */
  private static <I extends AlignmentTarget> Function<Alignment, Optional<I>> target(
      Class<I> kind) {
    return alignment -> Optional.of(alignment.target()).filter(kind::isInstance).map(kind::cast);
  }
}
