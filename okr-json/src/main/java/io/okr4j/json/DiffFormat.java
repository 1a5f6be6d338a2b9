package io.okr4j.json;

import static io.okr4j.json.FlagKind.FLAG;
import static io.okr4j.json.TextKind.TEXT;
import static io.okr4j.json.ValueWriter.COUNT;
import static io.okr4j.json.ValueWriter.listOf;
import static io.okr4j.json.WordKind.wordOf;

import io.okr4j.core.Change;
import io.okr4j.core.ProgramDiff;

/** The format {@code okr-diff/1}: what changed from one program to another. */
final class DiffFormat {
  private static final String NAME = "okr-diff/1";

  private static final ObjectWriter<ProgramDiff> SUMMARY =
      ObjectWriter.<ProgramDiff>table()
          .required("changes", COUNT, diff -> diff.changes().size())
          .required("movedGoalposts", COUNT, diff -> diff.movedGoalposts().size())
          .build();

  private static final ObjectWriter<Change> CHANGE =
      ObjectWriter.<Change>table()
          .required("subject", TEXT, Change::subject)
          .required("change", wordOf(Change.Kind.class), Change::kind)
          .defaulted("field", TEXT, "", Change::field)
          .defaulted("item", TEXT, "", Change::item)
          .optional("before", DataKind.ANY, Change::before)
          .optional("after", DataKind.ANY, Change::after)
          .required("movesGoalposts", FLAG, Change::movesGoalposts)
          .build();

  static final ObjectWriter<ProgramDiff> DIFF =
      ObjectWriter.<ProgramDiff>table()
          .required("format", TEXT, diff -> NAME)
          .required("program", TEXT, diff -> diff.after().organization())
          .required("summary", SUMMARY, diff -> diff)
          .required("changes", listOf(CHANGE), ProgramDiff::changes)
          .build();

  private DiffFormat() {}
}
