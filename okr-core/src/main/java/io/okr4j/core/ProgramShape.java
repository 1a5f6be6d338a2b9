package io.okr4j.core;

import static io.okr4j.core.ListDiffer.items;
import static io.okr4j.core.ListDiffer.parts;
import static io.okr4j.core.ListDiffer.values;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of every type of a program, as {@link ProgramDiff} tells them: by the names and in the
 * order of the program format. A type stands above those that hold it.
 */
final class ProgramShape {
  private static final Shape<Dynamic> DYNAMIC =
      Shape.<Dynamic>of().value("id", Dynamic::id).value("title", Dynamic::title).build();

  private static final Shape<Competitor> COMPETITOR =
      Shape.<Competitor>of()
          .value("id", Competitor::id)
          .value("title", Competitor::title)
          .optional("stance", Competitor::stance)
          .build();

  private static final Shape<Audience> AUDIENCE =
      Shape.<Audience>of()
          .value("id", Audience::id)
          .value("title", Audience::title)
          .optional("need", Audience::need)
          .build();

  private static final Shape<Worldview> WORLDVIEW =
      Shape.<Worldview>of()
          .required("dynamics", parts(DYNAMIC, Dynamic::id), Worldview::dynamics)
          .required("competition", parts(COMPETITOR, Competitor::id), Worldview::competition)
          .required("audience", parts(AUDIENCE, Audience::id), Worldview::audience)
          .build();

  private static final Shape<Priority> PRIORITY =
      Shape.<Priority>of()
          .value("id", Priority::id)
          .value("title", Priority::title)
          .optional("why", Priority::why)
          .required("answers", values(), ProgramShape::answers)
          .build();

  private static final Shape<Strategy> STRATEGY =
      Shape.<Strategy>of()
          .optional("purpose", Strategy::purpose)
          .optional("establishedOn", Strategy::establishedOn)
          .optional("reviewedOn", Strategy::reviewedOn)
          .required("worldview", WORLDVIEW, Strategy::worldview)
          .required("priorities", parts(PRIORITY, Priority::id), Strategy::priorities)
          .required("endorsedBy", values(), Strategy::endorsedBy)
          .build();

  private static final Shape<Department> DEPARTMENT =
      Shape.<Department>of().value("id", Department::id).value("name", Department::name).build();

  private static final Shape<Member> MEMBER =
      Shape.<Member>of()
          .value("person", Member::person)
          .optional("department", Member::department)
          .build();

  private static final Shape<Team> TEAM =
      Shape.<Team>of()
          .value("id", Team::id)
          .value("name", Team::name)
          .value("kind", Team::kind)
          .optional("parent", Team::parent)
          .optional("formedOn", Team::formedOn)
          .required("members", items(MEMBER, Member::person), Team::members)
          .build();

  private static final Shape<Cycle> CYCLE =
      Shape.<Cycle>of()
          .value("id", Cycle::id)
          .value("starts", Cycle::starts)
          .value("ends", Cycle::ends)
          .optional("within", Cycle::within)
          .build();

  private static final Shape<Alignment> ALIGNMENT =
      Shape.<Alignment>of()
          .optional("priority", target(PriorityId.class))
          .optional("objective", target(ObjectiveId.class))
          .optional("keyResult", target(KeyResultId.class))
          .value("weight", Alignment::weight)
          .build();

  private static final Shape<Support> SUPPORT =
      Shape.<Support>of()
          .value("department", Support::department)
          .value("need", Support::need)
          .value("status", Support::status)
          .build();

  private static final Shape<Closing> CLOSING =
      Shape.<Closing>of()
          .value("on", Closing::on)
          .optional("score", Closing::score)
          .optional("reflection", Closing::reflection)
          .optional("carriedTo", Closing::carriedTo)
          .build();

  private static final Shape<PlanPoint> PLAN_POINT =
      Shape.<PlanPoint>of().value("on", PlanPoint::on).value("value", PlanPoint::value).build();

  private static final Shape<Milestone> MILESTONE =
      Shape.<Milestone>of()
          .value("title", Milestone::title)
          .value("weight", Milestone::weight)
          .optional("dueOn", Milestone::dueOn)
          .optional("reachedOn", Milestone::reachedOn)
          .build();

  /** All kinds of measures in one, so that one kind can become another. */
  private static final Shape<Measure> MEASURE =
      Shape.<Measure>of()
          .value("type", m -> m.match(x -> "metric", x -> "milestones", x -> "binary", x -> "band"))
          .optional("baseline", ofMetric(metric -> Optional.of(metric.baseline())))
          .optional("target", ofMetric(metric -> Optional.of(metric.target())))
          .optional("atLeast", ofBand(Band::atLeast))
          .optional("atMost", ofBand(Band::atMost))
          .optional(
              "unit",
              m -> m.match(Metric::unit, x -> Optional.empty(), x -> Optional.empty(), Band::unit))
          .optional("commit", ofMetric(Metric::commit))
          .optional("stretch", ofMetric(Metric::stretch))
          .required(
              "plan",
              items(PLAN_POINT, PlanPoint::on),
              m -> m instanceof Metric metric ? metric.plan() : ImmutableList.of())
          .required(
              "milestones",
              items(MILESTONE, Milestone::title),
              m -> m instanceof Milestones some ? some.milestones() : ImmutableList.of())
          .build();

  private static final Shape<CheckIn> CHECK_IN =
      Shape.<CheckIn>of()
          .value("on", CheckIn::on)
          .optional("value", CheckIn::value)
          .optional("done", CheckIn::done)
          .optional("confidence", CheckIn::confidence)
          .optional("note", CheckIn::note)
          .optional("author", CheckIn::author)
          .build();

  private static final Shape<KeyResult> KEY_RESULT =
      Shape.<KeyResult>of()
          .value("id", KeyResult::id)
          .value("title", KeyResult::title)
          .required("measure", MEASURE, KeyResult::measure)
          .optional("description", KeyResult::description)
          .optional("lead", KeyResult::lead)
          .value("weight", KeyResult::weight)
          .required("checkIns", items(CHECK_IN, CheckIn::on), KeyResult::checkIns)
          .build();

  /** Without the key results, which stand beside it since they may move. */
  private static final Shape<Objective> OBJECTIVE =
      Shape.<Objective>of()
          .value("id", Objective::id)
          .value("title", Objective::title)
          .value("scope", Objective::scope)
          .value("owner", Objective::owner)
          .value("cycle", Objective::cycle)
          .optional("description", Objective::description)
          .optional("lead", Objective::lead)
          .value("ambition", Objective::ambition)
          .value("status", Objective::status)
          .required(
              "alignsTo", items(ALIGNMENT, a -> Place.subject(a.target())), Objective::alignsTo)
          .required("support", items(SUPPORT, Support::department), Objective::support)
          .optional("closing", CLOSING, Objective::closing)
          .build();

  private static final Shape<Allocation> ALLOCATION =
      Shape.<Allocation>of()
          .value("objective", Allocation::objective)
          .value("share", Allocation::share)
          .build();

  private static final Shape<Commitment> COMMITMENT =
      Shape.<Commitment>of()
          .value("team", Commitment::team)
          .value("cycle", Commitment::cycle)
          .value("operations", Commitment::operations)
          .required(
              "allocations", items(ALLOCATION, Allocation::objective), Commitment::allocations)
          .required("agreedBy", values(), Commitment::agreedBy)
          .optional("agreedOn", Commitment::agreedOn)
          .build();

  private static final Shape<Reading> READING =
      Shape.<Reading>of()
          .value("on", Reading::on)
          .value("value", Reading::value)
          .optional("note", Reading::note)
          .build();

  private static final Shape<Operation> OPERATION =
      Shape.<Operation>of()
          .value("id", Operation::id)
          .value("title", Operation::title)
          .optional("owner", Operation::owner)
          .required("measure", MEASURE, Operation::measure)
          .required("readings", items(READING, Reading::on), Operation::readings)
          .build();

  private static final Shape<Role> ROLE =
      Shape.<Role>of()
          .value("name", Role::name)
          .required("responsibilities", values(), Role::responsibilities)
          .build();

  private static final Shape<CadenceEntry> CADENCE =
      Shape.<CadenceEntry>of()
          .value("event", CadenceEntry::event)
          .value("every", CadenceEntry::every)
          .build();

  private static final Shape<GlossaryEntry> GLOSSARY =
      Shape.<GlossaryEntry>of()
          .value("term", GlossaryEntry::term)
          .value("meaning", GlossaryEntry::meaning)
          .build();

  private static final Shape<Advocate> ADVOCATE =
      Shape.<Advocate>of()
          .value("person", Advocate::person)
          .value("team", Advocate::team)
          .optional("acknowledged", Advocate::acknowledged)
          .optional("on", Advocate::on)
          .build();

  private static final Shape<Improvement> IMPROVEMENT =
      Shape.<Improvement>of()
          .value("cycle", Improvement::cycle)
          .value("learned", Improvement::learned)
          .optional("change", Improvement::change)
          .build();

  private static final Shape<Playbook> PLAYBOOK =
      Shape.<Playbook>of()
          .value("version", Playbook::version)
          .optional("purpose", Playbook::purpose)
          .required("principles", values(), Playbook::principles)
          .required("roles", items(ROLE, Role::name), Playbook::roles)
          .required("cadence", items(CADENCE, CadenceEntry::event), Playbook::cadence)
          .required("glossary", items(GLOSSARY, GlossaryEntry::term), Playbook::glossary)
          .required(
              "advocates", items(ADVOCATE, a -> a.person() + "/" + a.team()), Playbook::advocates)
          .required("improvements", items(IMPROVEMENT, Improvement::cycle), Playbook::improvements)
          .optional("rules", Playbook::rules)
          .optional("scoring", Playbook::scoring)
          .build();

  private static final Shape<Waiver> WAIVER =
      Shape.<Waiver>of()
          .value("rule", Waiver::rule)
          .value("subject", Waiver::subject)
          .value("reason", Waiver::reason)
          .optional("approvedBy", Waiver::approvedBy)
          .optional("until", Waiver::until)
          .build();

  static final Shape<OkrProgram> PROGRAM =
      Shape.<OkrProgram>of()
          .value("organization", OkrProgram::organization)
          .optional("strategy", new SubjectDiffer<>("strategy", STRATEGY), OkrProgram::strategy)
          .required("departments", parts(DEPARTMENT, Department::id), OkrProgram::departments)
          .required("teams", parts(TEAM, Team::id), OkrProgram::teams)
          .required("cycles", parts(CYCLE, Cycle::id), OkrProgram::cycles)
          .required(
              "objectives", new ObjectivesDiffer(OBJECTIVE, KEY_RESULT), OkrProgram::objectives)
          .required(
              "commitments",
              parts(
                  COMMITMENT,
                  commitment -> ImmutableList.of(commitment.team(), commitment.cycle()),
                  commitment -> "commitment:" + commitment.team() + "/" + commitment.cycle()),
              OkrProgram::commitments)
          .required("operations", parts(OPERATION, Operation::id), OkrProgram::operations)
          .optional("playbook", new SubjectDiffer<>("playbook", PLAYBOOK), OkrProgram::playbook)
          .required(
              "waivers",
              parts(
                  WAIVER,
                  waiver -> ImmutableList.of(waiver.rule(), waiver.subject()),
                  waiver -> "waiver:" + waiver.rule() + "(" + waiver.subject() + ")"),
              OkrProgram::waivers)
          .build();

  private ProgramShape() {}

  /** {@return what a priority answers, each with its kind, as the format has it} */
  private static ImmutableList<String> answers(Priority priority) {
    return ImmutableList.copyOf(Lists.transform(priority.answers(), Place::subject));
  }

  /** {@return what gives the target of an alignment if it is of that kind} */
  private static Function<Alignment, Optional<?>> target(Class<? extends AlignmentTarget> kind) {
    return alignment -> Optional.of(alignment.target()).filter(kind::isInstance);
  }

  private static Function<Measure, Optional<?>> ofMetric(Function<Metric, Optional<?>> getter) {
    return measure -> measure instanceof Metric metric ? getter.apply(metric) : Optional.empty();
  }

  private static Function<Measure, Optional<?>> ofBand(Function<Band, Optional<?>> getter) {
    return measure -> measure instanceof Band band ? getter.apply(band) : Optional.empty();
  }

  /** Compares what is a subject of its own and has no id. */
  private record SubjectDiffer<V>(String subject, Differ<V> differ) implements Differ<V> {
    @Override
    public Data data(V value) {
      return differ.data(value);
    }

    @Override
    public void compare(Place at, Optional<V> before, Optional<V> after) {
      differ.compare(at.part(subject), before, after);
    }
  }
}
