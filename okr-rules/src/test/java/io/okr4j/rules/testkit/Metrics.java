package io.okr4j.rules.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.okr4j.core.CheckIn;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.OkrProgram;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The metrics of programs, at other values and in other units. */
final class Metrics {
  private Metrics() {}

  /** {@return the key results of a program that have a metric} */
  static ImmutableList<KeyResult> in(OkrProgram program) {
    return program.objectives().stream()
        .flatMap(objective -> objective.keyResults().stream())
        .filter(keyResult -> keyResult.measure() instanceof Metric)
        .collect(toImmutableList());
  }

  /** {@return one of them, the first for 0} */
  static KeyResult pick(OkrProgram program, int which) {
    ImmutableList<KeyResult> all = in(program);
    return all.get(which % all.size());
  }

  /** {@return the days of the first check-ins of a program's metrics} */
  static Stream<LocalDate> checkedOn(OkrProgram program) {
    return in(program).stream().flatMap(k -> k.checkIns().stream().limit(2)).map(CheckIn::on);
  }

  /** {@return the value at so many hundredths of the way from baseline to target} */
  static BigDecimal value(KeyResult keyResult, int hundredths) {
    Metric metric = (Metric) keyResult.measure();
    return metric
        .target()
        .subtract(metric.baseline())
        .multiply(BigDecimal.valueOf(hundredths, 2))
        .add(metric.baseline());
  }

  /** {@return the key result with all its values converted} */
  static KeyResult converted(KeyResult keyResult, UnaryOperator<BigDecimal> conversion) {
    Metric metric = (Metric) keyResult.measure();
    return keyResult.toBuilder()
        .measure(
            metric.toBuilder()
                .baseline(conversion.apply(metric.baseline()))
                .target(conversion.apply(metric.target()))
                .commit(metric.commit().map(conversion))
                .stretch(metric.stretch().map(conversion))
                .plan(Lists.transform(metric.plan(), p -> p.withValue(conversion.apply(p.value()))))
                .build())
        .checkIns(
            Lists.<CheckIn, CheckIn>transform(
                keyResult.checkIns(), c -> c.withValue(c.value().map(conversion))))
        .build();
  }
}
