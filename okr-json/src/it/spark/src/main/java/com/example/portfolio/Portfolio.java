package com.example.portfolio;

import io.okr4j.core.OkrProgram;
import io.okr4j.json.OkrJson;
import io.okr4j.json.OkrJsonException;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Counts what is found in the programs of all customers, and how their objectives are graded. */
public final class Portfolio {
  private Portfolio() {}

  /** Takes a file of programs, one a line, and a day: {@code programs.ndjson 2026-11-22}. */
  public static void main(String[] args) {
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("portfolio"))) {
      count(spark.textFile(args[0]), LocalDate.parse(args[1]))
          .forEach((what, times) -> System.out.println(times + " " + what));
    }
  }

  /** Programs travel as the lines that they are; what comes back is words. */
  static Map<String, Long> count(JavaRDD<String> lines, LocalDate asOf) {
    return lines.flatMap(line -> tell(line, asOf).iterator()).countByValue();
  }

  /** Tells the rule of each finding and the grade of each objective. */
  static Stream<String> tell(String line, LocalDate asOf) {
    OkrProgram program;
    try {
      program = OkrJson.read(line);
    } catch (OkrJsonException e) {
      return Stream.of("not a program");
    }
    RuleSet rules = RuleSet.recommended().configured(program).rules();
    return Stream.concat(
        rules.check(program, asOf).findings().stream().map(finding -> finding.rule().id()),
        ScoringPolicy.standard().score(program, asOf).objectives().stream()
            .flatMap(score -> score.grade().stream())
            .map(grade -> "objectives " + grade));
  }
}
