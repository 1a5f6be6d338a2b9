package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Id;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.rules.scoring.Ratios.WeightedMean;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows of teams, priorities and cycles, each in the order of the program.
 *
 * @param parts what the rows are the means of
 */
record Rows(
    ImmutableList<Row<TeamId>> teams,
    ImmutableList<Row<PriorityId>> priorities,
    ImmutableList<Row<CycleId>> cycles,
    ImmutableMap<Spot, Parts> parts) {

  /**
   * The place of a row. Comparable, so that it is found quickly among many of one hash code: ids
   * can be chosen for that.
   */
  record Spot(Id id, CycleId cycle) implements Comparable<Spot> {
    @Override
    public int compareTo(Spot other) {
      int order = id.kind().compareTo(other.id.kind());
      order = order != 0 ? order : id.value().compareTo(other.id.value());
      return order != 0 ? order : cycle.compareTo(other.cycle);
    }
  }

  /** A row, and the objectives that it is the mean of. */
  record Parts(Row<?> row, ImmutableList<ExactObjective> objectives) {}

  /** {@return the objectives that a row is the mean of; none of a row that is not one of these} */
  Optional<ImmutableList<ExactObjective>> partsOf(Row<?> row) {
    return Optional.ofNullable(parts.get(new Spot(row.id(), row.cycle())))
        .filter(known -> known.row().equals(row))
        .map(Parts::objectives);
  }

  /** {@return the rows, in one pass over the objectives} */
  static Rows of(OkrProgram program, ProgramIndex index, List<ExactObjective> objectives) {
    Map<CycleId, Integer> places = new HashMap<>();
    program.cycles().forEach(cycle -> places.putIfAbsent(cycle.id(), places.size()));
    Table<TeamId> teams = new Table<>();
    program.teams().stream().map(Team::id).forEach(teams::line);
    Table<PriorityId> priorities = new Table<>();
    program.strategy().stream()
        .map(Strategy::priorities)
        .flatMap(List::stream)
        .map(Priority::id)
        .forEach(priorities::line);
    Table<CycleId> cycles = new Table<>();
    program.cycles().stream().map(Cycle::id).forEach(cycles::line);

    for (ExactObjective exact : objectives) {
      Objective objective = exact.objective();
      Integer place = places.get(objective.cycle());
      if (place != null && exact.score().isPresent() && counts(objective.status())) {
        teams.add(objective.owner(), place, exact);
        cycles.add(objective.cycle(), place, exact);
        for (PriorityId id : index.prioritiesReachedBy(objective)) {
          priorities.add(id, place, exact);
        }
      }
    }
    ImmutableMap.Builder<Spot, Parts> parts = ImmutableMap.builder();
    return new Rows(
        teams.rows(parts), priorities.rows(parts), cycles.rows(parts), parts.buildOrThrow());
  }

  static boolean counts(ObjectiveStatus status) {
    return status != ObjectiveStatus.DRAFT && status != ObjectiveStatus.DROPPED;
  }

  /** What is summed up: a line for each id, with a cell for each cycle that has anything in it. */
  private static final class Table<I extends Id> {
    private final Map<I, TreeMap<Integer, Cell>> lines = new LinkedHashMap<>();

    void line(I id) {
      lines.putIfAbsent(id, new TreeMap<>());
    }

    /** Ids that are not in the program have no line. */
    void add(I id, int place, ExactObjective exact) {
      TreeMap<Integer, Cell> line = lines.get(id);
      if (line != null) {
        line.computeIfAbsent(place, unused -> new Cell(exact.objective().cycle())).add(exact);
      }
    }

    ImmutableList<Row<I>> rows(ImmutableMap.Builder<Spot, Parts> parts) {
      ImmutableList.Builder<Row<I>> rows = ImmutableList.builder();
      lines.forEach(
          (id, line) ->
              line.values()
                  .forEach(
                      cell -> {
                        Row<I> row = cell.row(id);
                        rows.add(row);
                        parts.put(new Spot(id, row.cycle()), new Parts(row, cell.parts.build()));
                      }));
      return rows.build();
    }
  }

  private static final class Cell {
    private final CycleId cycle;
    private final ImmutableList.Builder<ExactObjective> parts = ImmutableList.builder();
    private final WeightedMean score = new WeightedMean();
    private final WeightedMean evidence = new WeightedMean();

    Cell(CycleId cycle) {
      this.cycle = cycle;
    }

    void add(ExactObjective exact) {
      parts.add(exact);
      score.add(exact.score().orElseThrow(), ONE);
      evidence.add(exact.evidence().orElse(ZERO), ONE);
    }

    <I extends Id> Row<I> row(I id) {
      return new Row<>(
          id,
          cycle,
          Ratios.round(score.mean().orElseThrow()),
          Ratios.round(evidence.mean().orElseThrow()));
    }
  }
}
