package io.okr4j.json;

import static io.okr4j.json.FlagKind.FLAG;
import static io.okr4j.json.TextKind.TEXT;
import static io.okr4j.json.ValueWriter.ANY_TEXT;
import static io.okr4j.json.ValueWriter.COUNT;
import static io.okr4j.json.ValueWriter.listOf;
import static io.okr4j.json.WordKind.wordOf;

import io.okr4j.core.Change;
import io.okr4j.core.ProgramDiff;

/** The format {@code okr-diff/1}: what changed from one program to another. */
final class DiffFormat {
  private static final String NAME = "okr-diff/1";

  private static final ObjectWriter<ProgramDiff> SUMMARY =
      ObjectWriter.<ProgramDiff>table("a summary")
          .about("How much changed.")
          .required("changes", COUNT, diff -> diff.changes().size())
          .means("how many changes there are")
          .required("movedGoalposts", COUNT, diff -> diff.movedGoalposts().size())
          .means("how many of them move goalposts")
          .build();

  private static final ObjectWriter<Change> CHANGE =
      ObjectWriter.<Change>table("a change")
          .about("One change between the programs.")
          .required("subject", TEXT, Change::subject)
          .means("what changed, with its kind")
          .required("change", wordOf(Change.Kind.class), Change::kind)
          .means("what happened to it")
          .defaulted("field", ANY_TEXT, "", Change::field)
          .means("the field that changed; missing where the whole subject did")
          .defaulted("item", ANY_TEXT, "", Change::item)
          .means("the item of a list that changed")
          .optional("before", DataKind.ANY, Change::before)
          .means("the value before")
          .optional("after", DataKind.ANY, Change::after)
          .means("the value after")
          .required("movesGoalposts", FLAG, Change::movesGoalposts)
          .means("whether it moves what a key result was agreed to reach")
          .build();

  static final ObjectWriter<ProgramDiff> DIFF =
      ObjectWriter.<ProgramDiff>table("a diff")
          .about("What changed from one program to another.")
          .tag("format", NAME)
          .means("the name of the format")
          .required("program", TEXT, diff -> diff.after().organization())
          .means("the name of the organization")
          .required("summary", SUMMARY, diff -> diff)
          .means("how much changed")
          .required("changes", listOf(CHANGE), ProgramDiff::changes)
          .means("what changed, in the order of the program")
          .build();

  private DiffFormat() {}
}
