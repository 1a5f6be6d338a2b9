package io.okr4j.rules.playbook;

import com.google.common.collect.ImmutableList;
import io.okr4j.rules.playbook.AlignmentGraph.Edge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Places a part of an alignment graph on paper: a column for each layer, from left to right, and
 * below one another what serves the same goal. Every goal has the rows of all that hangs below it
 * for itself, so no two boxes overlap; an edge turns in the gap beside the goal that it leads to
 * and runs along the row of the one that it comes from, so it crosses no box either.
 *
 * <p>Isolated objectives, which neither serve nor are served, stand in a grid at the bottom.
 */
final class AlignmentLayout {
  static final int WIDTH = 236;
  static final int HEIGHT = 92;
  private static final int GAP_X = 60;
  private static final int GAP_Y = 14;
  static final int MARGIN = 6;
  private static final int HEADER = 30;
  private static final int GRID_COLUMNS = 4;
  private static final int EDGE_GAP = 14;

  /** The room on the right for what is said of goals that are not in the picture. */
  private static final int MORE = 68;

  /**
   * A box.
   *
   * @param goal the number of the goal
   * @param x its left
   * @param y its top
   */
  record Box(int goal, int x, int y) {}

  /**
   * The heading of a column.
   *
   * @param layer the layer
   * @param x its left
   */
  record Column(int layer, int x) {}

  /**
   * A line from a box to one that it serves.
   *
   * @param from the number of the goal that serves
   * @param edge where it leads
   * @param path the line, as SVG draws it
   * @param x where its label ends
   * @param y the line below its label
   * @param main whether the goal hangs there
   */
  record Line(int from, Edge edge, String path, int x, int y, boolean main) {}

  private final AlignmentGraph graph;
  private final List<Integer> goals;
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final Map<Integer, Box> boxes = new HashMap<>();
  private final ImmutableList.Builder<Column> headings = ImmutableList.builder();
  private int bottom = MARGIN + HEADER;
  private int gridTop;
  private int right;

  /**
   * Places goals.
   *
   * @param graph the graph
   * @param goals the goals to place, each after the one that it hangs below
   */
  AlignmentLayout(AlignmentGraph graph, List<Integer> goals) {
    this.graph = graph;
    this.goals = goals;
    Map<Integer, List<Integer>> children = new HashMap<>();
    goals.forEach(goal -> children.put(goal, new ArrayList<>()));
    List<Integer> roots = new ArrayList<>();
    for (int goal : goals) {
      List<Integer> siblings = children.get(graph.parent(goal));
      (siblings == null ? roots : siblings).add(goal);
    }
    List<Integer> isolated =
        roots.stream()
            .filter(g -> children.getOrDefault(g, List.of()).isEmpty() && isAlone(g))
            .toList();
    TreeSet<Integer> layers = new TreeSet<>();
    goals.stream().filter(g -> !isolated.contains(g)).forEach(g -> layers.add(graph.layer(g)));
    for (int layer : layers) {
      headings.add(new Column(layer, x(columns.size())));
      columns.put(layer, columns.size());
    }
    for (int root : roots) {
      if (!isolated.contains(root)) {
        place(root, children);
      }
    }
    right = x(Math.max(1, columns.size())) - GAP_X;
    if (!isolated.isEmpty()) {
      placeInGrid(isolated, roots.size() > isolated.size());
    }
  }

  /** {@return whether an objective serves nothing, and nothing serves it} */
  private boolean isAlone(int goal) {
    return graph.goal(goal).objective().isPresent()
        && graph.edges(goal).isEmpty()
        && graph.below(goal) == 0;
  }

  private static int x(int column) {
    return MARGIN + column * (WIDTH + GAP_X);
  }

  /** Places what hangs below a goal, and the goal in the middle; there are few layers. */
  private int place(int goal, Map<Integer, List<Integer>> children) {
    int x = x(columns.getOrDefault(graph.layer(goal), 0));
    List<Integer> below = children.getOrDefault(goal, List.of());
    int y = bottom;
    if (below.isEmpty()) {
      bottom += HEIGHT + GAP_Y;
    } else {
      int first = place(below.get(0), children);
      int last = first;
      for (int child : below.subList(1, below.size())) {
        last = place(child, children);
      }
      y = (first + last) / 2;
    }
    boxes.put(goal, new Box(goal, x, y));
    return y;
  }

  private void placeInGrid(List<Integer> isolated, boolean belowOthers) {
    gridTop = belowOthers ? bottom + GAP_Y : MARGIN;
    int top = gridTop + HEADER;
    for (int i = 0; i < isolated.size(); i++) {
      int x = MARGIN + (i % GRID_COLUMNS) * (WIDTH + GAP_Y);
      int y = top + (i / GRID_COLUMNS) * (HEIGHT + GAP_Y);
      boxes.put(isolated.get(i), new Box(isolated.get(i), x, y));
      right = Math.max(right, x + WIDTH);
      bottom = y + HEIGHT + GAP_Y;
    }
  }

  int width() {
    return right + MARGIN + MORE;
  }

  int height() {
    return bottom - GAP_Y + MARGIN;
  }

  /** {@return the top of the grid of isolated objectives; 0 without one} */
  int gridTop() {
    return gridTop;
  }

  ImmutableList<Column> headings() {
    return headings.build();
  }

  /** {@return the boxes, in the order of the goals} */
  ImmutableList<Box> boxes() {
    ImmutableList.Builder<Box> placed = ImmutableList.builder();
    for (int goal : goals) {
      Box box = boxes.get(goal);
      if (box != null) {
        placed.add(box);
      }
    }
    return placed.build();
  }

  /** {@return the lines between the boxes that lead from right to left} */
  ImmutableList<Line> lines() {
    ImmutableList.Builder<Line> lines = ImmutableList.builder();
    for (Box from : boxes()) {
      int count = 0;
      for (Edge edge : graph.edges(from.goal())) {
        Box to = boxes.get(edge.to());
        if (to != null && to.x() < from.x()) {
          lines.add(line(from, to, edge, count));
          count++;
        }
      }
    }
    return lines.build();
  }

  private Line line(Box from, Box to, Edge edge, int count) {
    boolean main = graph.parent(from.goal()) == edge.to();
    int y = from.y() + HEIGHT / 2 + offset(count);
    int end = to.y() + HEIGHT / 2;
    int start = to.x() + WIDTH;
    int turn = start + GAP_X - EDGE_GAP;
    int middle = (start + turn) / 2;
    String path =
        "M" + start + " " + end + "C" + middle + " " + end + " " + middle + " " + y + " " + turn
            + " " + y + "H" + from.x();
    return new Line(from.goal(), edge, path, from.x() - 4, y - 4, main);
  }

  /** {@return how far from the middle the line with that number is: 0, 14, -14, 28 and so on} */
  private static int offset(int count) {
    int steps = Math.min((count + 1) / 2, HEIGHT / EDGE_GAP / 2);
    return count % 2 == 1 ? steps * EDGE_GAP : -steps * EDGE_GAP;
  }

  /** {@return how thick a line of a weight is drawn} */
  static String thickness(BigDecimal share) {
    return share
        .multiply(new BigDecimal("2"))
        .add(BigDecimal.ONE)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
