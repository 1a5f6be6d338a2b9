package io.okr4j.json.benchmark;

import static java.util.Objects.requireNonNull;

import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.PriorityId;
import io.okr4j.json.benchmark.Standings.Line;
import io.okr4j.json.benchmark.Standings.Mean;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/** Scores in doubles, of priorities too, over a graph of JGraphT that is there already. */
final class ScoresInGraph {
  private final OkrProgram program;
  private final Map<ObjectiveId, CycleId> cycles = new HashMap<>();

  /** From what is served to what serves it. */
  private final Graph<AlignmentTarget, DefaultEdge> graph =
      new SimpleDirectedGraph<>(DefaultEdge.class);

  ScoresInGraph(OkrProgram program) {
    this.program = program;
    Map<AlignmentTarget, AlignmentTarget> vertices = new HashMap<>();
    program
        .strategy()
        .ifPresent(s -> s.priorities().forEach(each -> vertices.put(each.id(), each.id())));
    for (Objective objective : program.objectives()) {
      vertices.put(objective.id(), objective.id());
      for (KeyResult keyResult : objective.keyResults()) {
        vertices.put(keyResult.id(), objective.id());
      }
      cycles.put(objective.id(), objective.cycle());
    }
    vertices.values().forEach(graph::addVertex);
    for (Objective objective : program.objectives()) {
      for (Alignment alignment : objective.alignsTo()) {
        graph.addEdge(vertices.get(alignment.target()), objective.id());
      }
    }
  }

  Standings score() {
    Map<ObjectiveId, Doubles> scores = Doubles.of(program);
    Map<ObjectiveId, Double> objectives = new HashMap<>();
    scores.forEach(
        (id, each) -> {
          if (!Double.isNaN(each.score())) {
            objectives.put(id, each.score());
          }
        });
    Map<Line, Mean> sums = new HashMap<>();
    program
        .strategy()
        .ifPresent(s -> s.priorities().forEach(each -> sum(each.id(), objectives, sums)));
    Map<Line, Double> priorities = new HashMap<>();
    sums.forEach((line, mean) -> priorities.put(line, mean.value()));
    return new Standings(objectives, priorities);
  }

  private void sum(PriorityId priority, Map<ObjectiveId, Double> objectives, Map<Line, Mean> sums) {
    Iterator<AlignmentTarget> reaching = new BreadthFirstIterator<>(graph, priority);
    while (reaching.hasNext()) {
      if (reaching.next() instanceof ObjectiveId id && objectives.containsKey(id)) {
        sums.computeIfAbsent(new Line(priority, requireNonNull(cycles.get(id))), line -> new Mean())
            .add(objectives.get(id));
      }
    }
  }
}
