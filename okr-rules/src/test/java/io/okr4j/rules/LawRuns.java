package io.okr4j.rules;

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
  private LawRuns() {}

  /** {@return how one law of a test ends} */
  static EngineExecutionResults run(Class<?> laws, Class<?> test, String law) {
    return run(
        selectMethod(
            test,
            laws(laws).filter(m -> m.getName().equals(law)).collect(MoreCollectors.onlyElement())));
  }

  /** {@return how all laws of a test end} */
  static EngineExecutionResults run(Class<?> test) {
    return run(selectClass(test));
  }

  private static EngineExecutionResults run(DiscoverySelector selector) {
    // What was found in an earlier run is to be found again, within the usual tries.
    return EngineTestKit.engine("jqwik")
        .configurationParameter("jqwik.database", "")
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

  /** {@return the names of all laws of an interface} */
  static Set<String> names(Class<?> laws) {
    return laws(laws).map(Method::getName).collect(Collectors.toSet());
  }

  /** {@return the laws that the table of a test names in its first column} */
  static Set<String> tried(Class<?> test) {
    CsvSource table =
        Arrays.stream(test.getDeclaredMethods())
            .map(method -> method.getAnnotation(CsvSource.class))
            .filter(annotation -> annotation != null)
            .collect(MoreCollectors.onlyElement());
    return table
        .textBlock()
        .lines()
        .map(line -> line.substring(0, line.indexOf(' ')))
        .collect(Collectors.toSet());
  }

  private static Stream<Method> laws(Class<?> laws) {
    return Arrays.stream(laws.getMethods()).filter(m -> m.isAnnotationPresent(Property.class));
  }
}
