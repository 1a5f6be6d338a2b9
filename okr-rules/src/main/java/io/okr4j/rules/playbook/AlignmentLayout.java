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
 * for itself, so no two boxes overlap; an edge runs between columns and between rows, so it crosses
 * no box either.
 *
 * <p>Isolated objectives, which neither serve nor are served, stand in a grid at the bottom.
 */
final class AlignmentLayout {
  static final int WIDTH = 236;
  static final int HEIGHT = 92;
  private static final int GAP_X = 60;
  private static final int GAP_Y = 18;
  static final int MARGIN = 6;
  private static final int HEADER = 30;
  private static final int GRID_COLUMNS = 4;
  private static final int EDGE_GAP = 14;
  private static final int CORNER = 8;

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

  /** Places what hangs below a goal, and the goal beside the first; there are few layers. */
  private int place(int goal, Map<Integer, List<Integer>> children) {
    int x = x(columns.getOrDefault(graph.layer(goal), 0));
    List<Integer> below = children.getOrDefault(goal, List.of());
    int y = bottom;
    if (below.isEmpty()) {
      bottom += HEIGHT + GAP_Y;
    } else {
      y = place(below.get(0), children);
      below.subList(1, below.size()).forEach(child -> place(child, children));
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
    int turn = start + (main ? GAP_X / 2 : GAP_X / 2 + EDGE_GAP);
    List<int[]> points = new ArrayList<>();
    points.add(new int[] {start, end});
    points.add(new int[] {turn, end});
    if (!main && from.x() - to.x() > WIDTH + GAP_X) {
      // Boxes of other goals may stand in between: it runs below the row.
      int below = from.y() + HEIGHT + GAP_Y / 2;
      int last = from.x() - EDGE_GAP;
      points.add(new int[] {turn, below});
      points.add(new int[] {last, below});
      points.add(new int[] {last, y});
    } else {
      points.add(new int[] {turn, y});
    }
    points.add(new int[] {from.x(), y});
    return new Line(from.goal(), edge, rounded(points), from.x() - 4, y - 4, main);
  }

  /** {@return a path along points that are level with or above one another, with round corners} */
  private static String rounded(List<int[]> points) {
    StringBuilder path = new StringBuilder();
    path.append('M').append(points.get(0)[0]).append(' ').append(points.get(0)[1]);
    for (int i = 1; i < points.size() - 1; i++) {
      int[] before = points.get(i - 1);
      int[] at = points.get(i);
      int[] after = points.get(i + 1);
      int corner = Math.min(CORNER, Math.min(distance(before, at), distance(at, after)) / 2);
      path.append('L').append(at[0] - corner * Integer.signum(at[0] - before[0]));
      path.append(' ').append(at[1] - corner * Integer.signum(at[1] - before[1]));
      path.append('Q').append(at[0]).append(' ').append(at[1]);
      path.append(' ').append(at[0] + corner * Integer.signum(after[0] - at[0]));
      path.append(' ').append(at[1] + corner * Integer.signum(after[1] - at[1]));
    }
    int[] last = points.get(points.size() - 1);
    return path.append('L').append(last[0]).append(' ').append(last[1]).toString();
  }

  private static int distance(int[] one, int[] other) {
    return Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]);
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
