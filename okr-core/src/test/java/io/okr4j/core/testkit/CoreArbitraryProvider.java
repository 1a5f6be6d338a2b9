package io.okr4j.core.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Advocate;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Allocation;
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
import io.okr4j.core.Id;
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
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.OperationId;
import io.okr4j.core.PlanPoint;
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Reading;
import io.okr4j.core.Role;
import io.okr4j.core.Strategy;
import io.okr4j.core.Support;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.Waiver;
import io.okr4j.core.Worldview;
import io.okr4j.core.WorldviewId;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Gives jqwik an arbitrary for every type of okr-core, so that {@code @ForAll OkrProgram program}
 * works as it stands: {@link Programs#any()}, and for the others {@link Values#any()}. jqwik finds
 * it by its service file; nobody else needs it.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class CoreArbitraryProvider implements ArbitraryProvider {
  private final ImmutableMap<Class<?>, Supplier<Arbitrary<?>>> arbitraries = of(Values.any());

  /** Called by jqwik. */
  public CoreArbitraryProvider() {}

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return arbitraries.containsKey(targetType.getRawType());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    return Set.of(requireNonNull(arbitraries.get(targetType.getRawType())).get());
  }

  private static ImmutableMap<Class<?>, Supplier<Arbitrary<?>>> of(Values values) {
    return ImmutableMap.<Class<?>, Supplier<Arbitrary<?>>>builder()
        .put(OkrProgram.class, Programs::any)
        .put(Step.class, () -> Programs.any().steps())
        .put(ProgramIndex.class, () -> Programs.any().map(ProgramIndex::of))
        .put(DynamicId.class, () -> values.ids(DynamicId::new))
        .put(CompetitorId.class, () -> values.ids(CompetitorId::new))
        .put(AudienceId.class, () -> values.ids(AudienceId::new))
        .put(PriorityId.class, () -> values.ids(PriorityId::new))
        .put(DepartmentId.class, () -> values.ids(DepartmentId::new))
        .put(TeamId.class, () -> values.ids(TeamId::new))
        .put(CycleId.class, () -> values.ids(CycleId::new))
        .put(ObjectiveId.class, () -> values.ids(ObjectiveId::new))
        .put(KeyResultId.class, () -> values.ids(KeyResultId::new))
        .put(OperationId.class, () -> values.ids(OperationId::new))
        .put(Id.class, values::ids)
        .put(WorldviewId.class, values::worldviewIds)
        .put(AlignmentTarget.class, values::alignmentTargets)
        .put(Data.class, values::data)
        .put(Data.Fields.class, values::fields)
        .put(
            Data.Items.class,
            () ->
                values
                    .data()
                    .list()
                    .ofMaxSize(3)
                    .map(items -> new Data.Items(ImmutableList.copyOf(items))))
        .put(Data.Text.class, () -> values.texts().map(Data.Text::new))
        .put(Data.Decimal.class, () -> values.decimals().map(Data.Decimal::new))
        .put(Data.Flag.class, () -> Arbitraries.of(false, true).map(Data.Flag::new))
        .put(Data.Null.class, () -> Arbitraries.just(new Data.Null()))
        .put(Metric.class, values::metrics)
        .put(PlanPoint.class, values::planPoints)
        .put(Milestone.class, values::milestones)
        .put(Milestones.class, values::milestoneMeasures)
        .put(Binary.class, values::binaries)
        .put(Band.class, values::bands)
        .put(Measure.class, values::measures)
        .put(CheckIn.class, values::checkIns)
        .put(KeyResult.class, values::keyResults)
        .put(Objective.class, values::objectives)
        .put(Alignment.class, values::alignments)
        .put(Support.class, values::supports)
        .put(Closing.class, values::closings)
        .put(Strategy.class, values::strategies)
        .put(Worldview.class, values::worldviews)
        .put(Dynamic.class, values::dynamics)
        .put(Competitor.class, values::competitors)
        .put(Audience.class, values::audiences)
        .put(Priority.class, values::priorities)
        .put(Department.class, values::departments)
        .put(Team.class, values::teams)
        .put(Member.class, values::members)
        .put(Cycle.class, values::cycles)
        .put(Commitment.class, values::commitments)
        .put(Allocation.class, values::allocations)
        .put(Operation.class, values::operations)
        .put(Reading.class, values::readings)
        .put(Playbook.class, values::playbooks)
        .put(Role.class, values::roles)
        .put(CadenceEntry.class, values::cadenceEntries)
        .put(GlossaryEntry.class, values::glossaryEntries)
        .put(Advocate.class, values::advocates)
        .put(Improvement.class, values::improvements)
        .put(Waiver.class, values::waivers)
        .buildOrThrow();
  }
}
