package io.okr4j.json;

import static io.okr4j.json.ValueWriter.ANY_TEXT;
import static io.okr4j.json.ValueWriter.COUNT;
import static io.okr4j.json.ValueWriter.listOf;

import java.util.List;

/** The format {@code okr-problems/1}: why a document could not be read. */
final class ProblemsFormat {
  private static final String NAME = "okr-problems/1";

  private static final ObjectWriter<Problem> PROBLEM =
      ObjectWriter.<Problem>table("a problem")
          .about("One thing that is wrong with a document.")
          .example(
              """
              {"pointer": "/teams/0/kind", "line": 5, "column": 41,
               "message": "found \\"team\\"; expected leadership, product or functional"}
              """)
          .required("pointer", ANY_TEXT, Problem::pointer)
          .means("the JSON pointer of what is at fault; empty for the document itself")
          .required("line", COUNT, Problem::line)
          .means("the line, from 1 on")
          .required("column", COUNT, Problem::column)
          .means("the column in characters, from 1 on")
          .required("message", ANY_TEXT, Problem::message)
          .means("what was found and what was expected")
          .build();

  static final ObjectWriter<Problems> PROBLEMS =
      ObjectWriter.<Problems>table("problems")
          .about("Why a document could not be read.")
          .example(
              """
              {"format": "okr-problems/1", "file": "night-rail.json",
               "problems": [{"pointer": "", "line": 1, "column": 1, "message": "found no text; expected an OKR program"}]}
              """)
          .tag("format", NAME)
          .means("the name of the format")
          .required("file", ANY_TEXT, Problems::file)
          .means("the name of the file as it was given")
          .required("problems", listOf(PROBLEM), Problems::problems)
          .means("what is wrong with it, in the order of the document")
          .defaulted("omitted", COUNT, 0L, Problems::omitted)
          .means("how many more problems there are")
          .build();

  private ProblemsFormat() {}

  /** The problems of a file, and how many more there are. */
  record Problems(String file, List<Problem> problems, long omitted) {}
}
