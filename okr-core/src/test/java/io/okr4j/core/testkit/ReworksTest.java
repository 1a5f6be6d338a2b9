package io.okr4j.core.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.MultimapBuilder;
import io.okr4j.core.Edit;
import io.okr4j.core.OkrProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;

/** What can be changed in a program by steps: everything, and one thing at a time. */
class ReworksTest {
  private static final int GEN_SIZE = 1000;
  private static final int PROGRAMS = 30;
  private static final int CANDIDATES = 20;

  /**
   * A step from one program to another.
   *
   * @param kind what it does
   * @param field where
   */
  private record Way(Edit.Kind kind, String field, OkrProgram from, OkrProgram to) {

    /** {@return whether one of all steps from the one program towards the other does so} */
    boolean exists() {
      Path path = new Path();
      do {
        Optional<OkrProgram> made = Reworks.PROGRAM.apply(from, to, path);
        if (made.filter(this::isSo).isPresent()) {
          return true;
        }
      } while (path.next());
      return false;
    }

    private boolean isSo(OkrProgram made) {
      // What is moved is put at the end, which need not be all that it takes to turn a list around.
      return made.equals(to)
          || (kind == Edit.Kind.MOVED && Edit.between(from, made).toString().equals(toString()));
    }

    @Override
    public String toString() {
      return kind + " " + field;
    }
  }

  /** Of every edit that reflection finds there is a step that makes it, and nothing else. */
  @Test
  void everyFieldOfEveryPartOfAPartIsChangedInEveryWayByItself() {
    ListMultimap<String, Way> ways = MultimapBuilder.treeKeys().arrayListValues().build();
    Programs.healthy().objectives(1, 2).generator(GEN_SIZE).stream(new Random(42))
        .limit(PROGRAMS)
        .map(Shrinkable::value)
        .forEach(
            program ->
                Edit.of(program)
                    .flatMap(edit -> ways(program, edit))
                    .forEach(way -> ways.put(way.toString(), way)));
    assertEquals(
        List.of(),
        ways.asMap().keySet().stream().filter(way -> !anyExists(ways.get(way))).toList());
  }

  /** Not each: what stands twice in a list is not added, and what is added comes last. */
  private static boolean anyExists(List<Way> ways) {
    return Lists.reverse(ways).stream().limit(CANDIDATES).anyMatch(Way::exists);
  }

  private static Stream<Way> ways(OkrProgram program, Edit edit) {
    OkrProgram edited = edit.program();
    Way way = new Way(edit.kind(), edit.field(), program, edited);
    return switch (edit.kind()) {
      case CHANGED -> Stream.of(way);
      case CHANGED_ITEM -> Stream.of(new Way(Edit.Kind.REPLACED, edit.field(), program, edited));
      case REMOVED -> Stream.of(way, new Way(Edit.Kind.ADDED, edit.field(), edited, program));
      case REVERSED -> Stream.of(new Way(Edit.Kind.MOVED, edit.field(), program, edited));
      case ADDED, MOVED, REPLACED -> throw new AssertionError(edit);
    };
  }

  /** Picks one thing after the other wherever something is picked. */
  private static final class Path implements Rework.Picks {
    private final List<Integer> picked = new ArrayList<>();
    private final List<Integer> bounds = new ArrayList<>();
    private int taken;

    @Override
    public int below(int bound) {
      if (taken == picked.size()) {
        picked.add(0);
        bounds.add(bound);
      }
      return picked.get(taken++);
    }

    /** Goes on to the next path, unless this was the last. */
    boolean next() {
      taken = 0;
      for (int last = picked.size() - 1; last >= 0; last--) {
        int next = picked.remove(last) + 1;
        if (next < bounds.get(last)) {
          picked.add(next);
          return true;
        }
        bounds.remove(last);
      }
      return false;
    }
  }
}
