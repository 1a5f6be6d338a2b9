package io.okr4j.core.testkit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.okr4j.core.OkrProgram;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Arbitrary programs: healthy ones, and ones with the {@linkplain Fault faults} that a property
 * asks for.
 *
 * <pre>{@code
 * Programs.healthy()
 * Programs.broken().objectives(0, 20)
 * Programs.any().faults(Fault.DANGLING_REFERENCES, Fault.LOOPS)
 * }</pre>
 *
 * <p>A healthy program has a strategy with a whole worldview, endorsed and established before its
 * first cycle, a playbook, teams with members, and objectives with key results. All ids are unique,
 * all references resolve, and nothing runs in a loop. Every objective reaches a priority, through
 * objectives of enclosing cycles; cycles lie inside those that they are within, and check-ins,
 * plans and milestones inside their cycle, in order. Each team with agreed objectives in a cycle
 * has a commitment that divides its whole time among them and operations. Words, numbers, ambition
 * and support are arbitrary: how well it does is another matter, which {@link ExemplaryPrograms}
 * are about.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class Programs extends ArbitraryDecorator<OkrProgram> {
  private static final int FEW = 8;

  /** Enough to choose on the way from the program to a field of a check-in. */
  private static final int STEPS_DOWN = 16;

  private static final int CHOICES = 1000;

  private final boolean mixed;
  private final ImmutableSet<Fault> faults;
  private final int fewest;
  private final int most;

  private Programs(boolean mixed, ImmutableSet<Fault> faults, int fewest, int most) {
    this.mixed = mixed;
    this.faults = faults;
    this.fewest = fewest;
    this.most = most;
  }

  /** {@return healthy programs of up to 8 objectives} */
  public static Programs healthy() {
    return new Programs(false, ImmutableSet.of(), 0, FEW);
  }

  /**
   * {@return programs of up to 8 objectives of which each is healthy, has faults of one kind, or
   * has faults of all kinds}
   */
  public static Programs any() {
    return new Programs(true, everyFault(), 0, FEW);
  }

  /**
   * {@return programs of up to 8 objectives that may each have faults of all kinds}
   *
   * <p>Faults strike by chance, so that sound and faulty parts meet in one program: a small one may
   * by luck have none.
   */
  public static Programs broken() {
    return new Programs(false, everyFault(), 0, FEW);
  }

  /**
   * {@return the same, but with this many objectives}
   *
   * @param min the fewest, at least 0
   * @param max the most, at least {@code min}
   * @throws IllegalArgumentException if they are not so
   */
  public Programs objectives(int min, int max) {
    checkObjectives(min, max);
    return new Programs(mixed, faults, min, max);
  }

  static void checkObjectives(int min, int max) {
    checkArgument(
        min >= 0 && max >= min,
        "found %s to %s objectives, expected at least 0 and no more than the second number",
        min,
        max);
  }

  /**
   * {@return the same, but with faults of these kinds alone}
   *
   * @param faults the kinds of faults that programs may have; with none they are all healthy
   */
  public Programs faults(Fault... faults) {
    return new Programs(mixed, Sets.immutableEnumSet(Arrays.asList(faults)), fewest, most);
  }

  /**
   * {@return single steps of work on any program, whose new parts come from programs like these}
   *
   * <p>For steps that follow each other, ask for lists of them.
   */
  public Arbitrary<Step> steps() {
    ImmutableList<ImmutableSet<Fault>> choice = choice();
    return Made.by(
        source ->
            new Step(
                source.part(s -> program(s, choice)),
                source.list(STEPS_DOWN, STEPS_DOWN, s -> s.below(CHOICES))));
  }

  @Override
  protected Arbitrary<OkrProgram> arbitrary() {
    ImmutableList<ImmutableSet<Fault>> choice = choice();
    return Made.by(source -> program(source, choice));
  }

  /** The simplest programs, without objectives and with one objective. */
  @Override
  public EdgeCases<OkrProgram> edgeCases(int maxEdgeCases) {
    // Of the first choice alone, since an edge case shrinks to no other.
    ImmutableSet<Fault> simplest = choice().get(0);
    int one = Math.max(fewest, Math.min(1, most));
    return Made.simplest(
        maxEdgeCases,
        IntStream.of(fewest, one)
            .distinct()
            .mapToObj(n -> source -> Assembly.program(source, simplest, n, n)));
  }

  private OkrProgram program(Source source, ImmutableList<ImmutableSet<Fault>> choice) {
    return Assembly.program(source, source.pick(choice), fewest, most);
  }

  private ImmutableList<ImmutableSet<Fault>> choice() {
    return mixed ? mixes() : ImmutableList.of(faults);
  }

  private ImmutableList<ImmutableSet<Fault>> mixes() {
    // All faults first: the simplest programs are those that need the fewest parts.
    ImmutableList.Builder<ImmutableSet<Fault>> mixes = ImmutableList.builder();
    mixes.add(faults);
    faults.forEach(fault -> mixes.add(ImmutableSet.of(fault)));
    return mixes.add(ImmutableSet.of()).build();
  }

  private static ImmutableSet<Fault> everyFault() {
    return Sets.immutableEnumSet(EnumSet.allOf(Fault.class));
  }
}
