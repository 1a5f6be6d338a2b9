package io.okr4j.json;

import static io.okr4j.json.TextKind.TEXT;
import static io.okr4j.json.ValueWriter.COUNT;
import static io.okr4j.json.ValueWriter.listOf;

import java.util.List;

/** The format {@code okr-problems/1}: why a document could not be read. */
final class ProblemsFormat {
  private static final String NAME = "okr-problems/1";

  private static final ObjectWriter<Problem> PROBLEM =
      ObjectWriter.<Problem>table()
          .required("pointer", TEXT, Problem::pointer)
          .required("line", COUNT, Problem::line)
          .required("column", COUNT, Problem::column)
          .required("message", TEXT, Problem::message)
          .build();

  static final ObjectWriter<Problems> PROBLEMS =
      ObjectWriter.<Problems>table()
          .required("format", TEXT, problems -> NAME)
          .required("file", TEXT, Problems::file)
          .required("problems", listOf(PROBLEM), Problems::problems)
          .defaulted("omitted", COUNT, 0L, Problems::omitted)
          .build();

  private ProblemsFormat() {}

  /** The problems of a file, and how many more there are. */
  record Problems(String file, List<Problem> problems, long omitted) {}
}
