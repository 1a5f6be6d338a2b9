package io.okr4j.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.okr4j.core.testkit.Programs;
import io.okr4j.core.testkit.Step;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;

/** Steps of work on a program, as users of the testkit take them. */
class StepTest {
  private static final int GEN_SIZE = 1000;

  @Property
  void aStepChangesTheProgram(@ForAll OkrProgram program, @ForAll Step step) {
    assertNotEquals(program, step.apply(program));
  }

  @Property
  void aStepMadeAgainGivesTheSame(@ForAll OkrProgram program, @ForAll Step step) {
    assertEquals(step.apply(program), step.apply(program));
  }

  @Property
  void aStepIsMadeInOneField(@ForAll OkrProgram program, @ForAll Step step) {
    OkrProgram changed = step.apply(program);
    long fields =
        Stream.of(
                program.organization().equals(changed.organization()),
                program.strategy().equals(changed.strategy()),
                program.departments().equals(changed.departments()),
                program.teams().equals(changed.teams()),
                program.cycles().equals(changed.cycles()),
                program.objectives().equals(changed.objectives()),
                program.commitments().equals(changed.commitments()),
                program.operations().equals(changed.operations()),
                program.playbook().equals(changed.playbook()),
                program.waivers().equals(changed.waivers()),
                program.extensions().equals(changed.extensions()))
            .filter(same -> !same)
            .count();
    assertEquals(1, fields);
    assertFalse(Math.abs(program.objectives().size() - changed.objectives().size()) > 1);
  }

  /** Of every part, and of the parts of parts: compared with changes that reflection finds. */
  @Example
  void everyFieldIsChangedByOneStepOrAnother() {
    Set<String> fields = new TreeSet<>();
    samples(Programs.healthy(), 20)
        .forEach(program -> Edit.of(program).map(Edit::field).forEach(fields::add));
    Set<String> changed = new TreeSet<>();
    List<OkrProgram> programs = samples(Programs.healthy(), 10).toList();
    samples(Programs.any().steps(), 5000)
        .forEach(
            step ->
                programs.forEach(
                    program -> changed.addAll(Edit.changed(program, step.apply(program)))));
    assertEquals(Set.of(), ImmutableSortedSet.copyOf(Sets.difference(fields, changed)));
  }

  private static <T> Stream<T> samples(Arbitrary<T> values, int count) {
    return values.generator(GEN_SIZE).stream(new Random(42)).limit(count).map(Shrinkable::value);
  }
}
