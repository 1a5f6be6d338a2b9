package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.MoreCollectors;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs tests that implement laws, and tells how they end. */
final class LawRuns {
  /** jqwik's own default, within which a law is to catch what breaks it. */
  private static final String USUAL_TRIES = "1000";

  private static final String FEW_TRIES = "200";

  private LawRuns() {}

  /**
   * Asserts that a law catches what breaks it, within the usual tries, and says what to do about
   * that.
   *
   * @param laws the interface of the law
   * @param wrong the test of what breaks it
   * @param law its name
   * @param advice a part of what it says
   */
  static void assertCaught(Class<?> laws, Class<?> wrong, String law, String advice) {
    Method method =
        laws(laws).filter(m -> m.getName().equals(law)).collect(MoreCollectors.onlyElement());
    Map<String, String> failures = failures(run(selectMethod(wrong, method), USUAL_TRIES));
    assertEquals(Set.of(law), failures.keySet());
    assertTrue(failures.toString().contains(advice), failures::toString);
  }

  /** Asserts that every law of an interface is applied to what a test is of, and kept. */
  static void assertKept(Class<?> laws, Class<?> right) {
    EngineExecutionResults results = run(right);
    assertEquals(Map.of(), failures(results));
    assertEquals(laws(laws).count(), results.testEvents().succeeded().count());
  }

  /** Asserts that the table of a test names every law of an interface in its first column. */
  static void assertAllTried(Class<?> laws, Class<?> test) {
    CsvSource table =
        Arrays.stream(test.getDeclaredMethods())
            .map(method -> method.getAnnotation(CsvSource.class))
            .filter(annotation -> annotation != null)
            .collect(MoreCollectors.onlyElement());
    assertEquals(
        laws(laws).map(Method::getName).collect(Collectors.toSet()),
        table
            .textBlock()
            .lines()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .collect(Collectors.toSet()));
  }

  /** {@return how all laws of a test end, within a few tries: enough to see which are applied} */
  static EngineExecutionResults run(Class<?> test) {
    return run(selectClass(test), FEW_TRIES);
  }

  private static EngineExecutionResults run(DiscoverySelector selector, String tries) {
    return EngineTestKit.engine("jqwik")
        // What was found in an earlier run is to be found again.
        .configurationParameter("jqwik.database", "")
        .configurationParameter("jqwik.tries.default", tries)
        // What keeps state does not fail twice alike, and would be shrunk for long.
        .configurationParameter("jqwik.shrinking.bounded.seconds", "2")
        .selectors(selector)
        .execute();
  }

  /** {@return the laws that fail, and how} */
  static Map<String, String> failures(EngineExecutionResults results) {
    return byLaw(results.testEvents().failed().stream(), LawRuns::message);
  }

  /** {@return the laws that are skipped, and why} */
  static Map<String, String> skipped(EngineExecutionResults results) {
    return byLaw(
        results.testEvents().skipped().stream(), event -> event.getRequiredPayload(String.class));
  }

  private static Map<String, String> byLaw(Stream<Event> events, Function<Event, String> what) {
    return events.collect(
        ImmutableSortedMap.toImmutableSortedMap(
            Comparator.naturalOrder(), event -> event.getTestDescriptor().getDisplayName(), what));
  }

  private static String message(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .map(Throwables::getStackTraceAsString)
        .orElse("");
  }

  private static Stream<Method> laws(Class<?> laws) {
    return Arrays.stream(laws.getMethods()).filter(m -> m.isAnnotationPresent(Property.class));
  }
}
