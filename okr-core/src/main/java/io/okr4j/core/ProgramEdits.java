package io.okr4j.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Edits of a program by id. Each gives a new program that shares all that did not change. */
final class ProgramEdits {
  private ProgramEdits() {}

  static OkrProgram replace(OkrProgram program, ProgramPart part) {
    if (part instanceof Objective objective) {
      return program.withObjectives(replaced(program.objectives(), objective, Objective::id));
    } else if (part instanceof Team team) {
      return program.withTeams(replaced(program.teams(), team, Team::id));
    } else if (part instanceof Cycle cycle) {
      return program.withCycles(replaced(program.cycles(), cycle, Cycle::id));
    } else if (part instanceof Department department) {
      return program.withDepartments(replaced(program.departments(), department, Department::id));
    } else if (part instanceof Operation operation) {
      return program.withOperations(replaced(program.operations(), operation, Operation::id));
    } else if (part instanceof Priority priority) {
      return inStrategy(
          program, s -> s.withPriorities(replaced(s.priorities(), priority, Priority::id)));
    } else if (part instanceof Dynamic dynamic) {
      return inWorldview(
          program, w -> w.withDynamics(replaced(w.dynamics(), dynamic, Dynamic::id)));
    } else if (part instanceof Competitor competitor) {
      return inWorldview(
          program, w -> w.withCompetition(replaced(w.competition(), competitor, Competitor::id)));
    } else {
      return inWorldview(
          program, w -> w.withAudience(replaced(w.audience(), (Audience) part, Audience::id)));
    }
  }

  static OkrProgram add(OkrProgram program, ProgramPart part) {
    if (part instanceof Objective objective) {
      return program.withObjectives(added(program.objectives(), objective, Objective::id));
    } else if (part instanceof Team team) {
      return program.withTeams(added(program.teams(), team, Team::id));
    } else if (part instanceof Cycle cycle) {
      return program.withCycles(added(program.cycles(), cycle, Cycle::id));
    } else if (part instanceof Department department) {
      return program.withDepartments(added(program.departments(), department, Department::id));
    } else if (part instanceof Operation operation) {
      return program.withOperations(added(program.operations(), operation, Operation::id));
    } else if (part instanceof Priority priority) {
      return inStrategy(
          program, s -> s.withPriorities(added(s.priorities(), priority, Priority::id)));
    } else if (part instanceof Dynamic dynamic) {
      return inWorldview(program, w -> w.withDynamics(added(w.dynamics(), dynamic, Dynamic::id)));
    } else if (part instanceof Competitor competitor) {
      return inWorldview(
          program, w -> w.withCompetition(added(w.competition(), competitor, Competitor::id)));
    } else {
      return inWorldview(
          program, w -> w.withAudience(added(w.audience(), (Audience) part, Audience::id)));
    }
  }

  static OkrProgram remove(OkrProgram program, Id id) {
    if (id instanceof ObjectiveId) {
      return program.withObjectives(removed(program.objectives(), id, Objective::id));
    } else if (id instanceof KeyResultId keyResult) {
      return inObjectiveOf(
          program,
          keyResult,
          o -> o.withKeyResults(without(o.keyResults(), k -> k.id().equals(id), name(id))));
    } else if (id instanceof TeamId) {
      return program.withTeams(removed(program.teams(), id, Team::id));
    } else if (id instanceof CycleId) {
      return program.withCycles(removed(program.cycles(), id, Cycle::id));
    } else if (id instanceof DepartmentId) {
      return program.withDepartments(removed(program.departments(), id, Department::id));
    } else if (id instanceof OperationId) {
      return program.withOperations(removed(program.operations(), id, Operation::id));
    } else if (id instanceof PriorityId) {
      return inStrategy(program, s -> s.withPriorities(removed(s.priorities(), id, Priority::id)));
    } else if (id instanceof DynamicId) {
      return inWorldview(program, w -> w.withDynamics(removed(w.dynamics(), id, Dynamic::id)));
    } else if (id instanceof CompetitorId) {
      return inWorldview(
          program, w -> w.withCompetition(removed(w.competition(), id, Competitor::id)));
    } else {
      return inWorldview(program, w -> w.withAudience(removed(w.audience(), id, Audience::id)));
    }
  }

  /** {@return the first part of the program of the same kind and with the same id} */
  static Optional<ProgramPart> first(OkrProgram program, ProgramPart part) {
    Optional<Strategy> strategy = program.strategy();
    Worldview worldview = strategy.map(Strategy::worldview).orElse(Worldview.empty());
    List<? extends ProgramPart> list;
    if (part instanceof Objective) {
      list = program.objectives();
    } else if (part instanceof Team) {
      list = program.teams();
    } else if (part instanceof Cycle) {
      list = program.cycles();
    } else if (part instanceof Department) {
      list = program.departments();
    } else if (part instanceof Operation) {
      list = program.operations();
    } else if (part instanceof Priority) {
      list = strategy.map(Strategy::priorities).orElse(ImmutableList.of());
    } else if (part instanceof Dynamic) {
      list = worldview.dynamics();
    } else if (part instanceof Competitor) {
      list = worldview.competition();
    } else {
      list = worldview.audience();
    }
    Id id = Id.of(part);
    for (ProgramPart each : list) {
      if (Id.of(each).equals(id)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Edits the first key result of the program that has the id. */
  static OkrProgram edit(OkrProgram program, KeyResultId id, UnaryOperator<KeyResult> edit) {
    return inObjectiveOf(
        program,
        id,
        o -> o.withKeyResults(edited(o.keyResults(), k -> k.id().equals(id), edit, name(id))));
  }

  static OkrProgram add(OkrProgram program, ObjectiveId id, KeyResult keyResult) {
    checkArgument(
        program.objectives().stream()
            .flatMap(o -> o.keyResults().stream())
            .noneMatch(k -> k.id().equals(keyResult.id())),
        "%s is in the program already",
        name(keyResult.id()));
    return program.withObjectives(
        edited(
            program.objectives(),
            o -> o.id().equals(id),
            o -> o.toBuilder().addKeyResult(keyResult).build(),
            name(id)));
  }

  static OkrProgram replace(OkrProgram program, Commitment commitment) {
    return program.withCommitments(
        edited(
            program.commitments(),
            c -> c.team().equals(commitment.team()) && c.cycle().equals(commitment.cycle()),
            old -> commitment,
            "commitment of " + commitment.team() + " for " + commitment.cycle()));
  }

  static OkrProgram remove(OkrProgram program, Waiver waiver) {
    return program.withWaivers(
        without(
            program.waivers(),
            waiver::equals,
            "waiver of " + waiver.rule() + " for " + waiver.subject()));
  }

  private static OkrProgram inStrategy(OkrProgram program, UnaryOperator<Strategy> edit) {
    return program.withStrategy(
        edit.apply(program.strategy().orElseGet(() -> Strategy.builder().build())));
  }

  private static OkrProgram inWorldview(OkrProgram program, UnaryOperator<Worldview> edit) {
    return inStrategy(program, s -> s.withWorldview(edit.apply(s.worldview())));
  }

  private static OkrProgram inObjectiveOf(
      OkrProgram program, KeyResultId id, UnaryOperator<Objective> edit) {
    return program.withObjectives(
        edited(
            program.objectives(),
            o -> Iterables.any(o.keyResults(), k -> k.id().equals(id)),
            edit,
            name(id)));
  }

  private static <T> ImmutableList<T> replaced(
      List<T> parts, T part, Function<T, ? extends Id> id) {
    Id same = id.apply(part);
    return edited(parts, p -> id.apply(p).equals(same), old -> part, name(same));
  }

  private static <T> ImmutableList<T> added(List<T> parts, T part, Function<T, ? extends Id> id) {
    Id same = id.apply(part);
    checkArgument(
        parts.stream().noneMatch(p -> id.apply(p).equals(same)),
        "%s is in the program already",
        name(same));
    return ImmutableList.<T>builderWithExpectedSize(parts.size() + 1)
        .addAll(parts)
        .add(part)
        .build();
  }

  private static <T> ImmutableList<T> removed(
      List<T> parts, Id id, Function<T, ? extends Id> idOf) {
    return without(parts, part -> idOf.apply(part).equals(id), name(id));
  }

  static <T> ImmutableList<T> edited(
      List<T> list, Predicate<T> which, UnaryOperator<T> edit, String name) {
    int at = indexOf(list, which, name);
    return ImmutableList.<T>builderWithExpectedSize(list.size())
        .addAll(list.subList(0, at))
        .add(edit.apply(list.get(at)))
        .addAll(list.subList(at + 1, list.size()))
        .build();
  }

  private static <T> ImmutableList<T> without(List<T> list, Predicate<T> which, String name) {
    int at = indexOf(list, which, name);
    return ImmutableList.<T>builderWithExpectedSize(list.size())
        .addAll(list.subList(0, at))
        .addAll(list.subList(at + 1, list.size()))
        .build();
  }

  private static <T> int indexOf(List<T> list, Predicate<T> which, String name) {
    int at = Iterables.indexOf(list, which::test);
    checkArgument(at >= 0, "there is no %s in the program", name);
    return at;
  }

  /** {@return what messages call what has the id} */
  static String name(Id id) {
    return id.kind() + " " + id.value();
  }
}
