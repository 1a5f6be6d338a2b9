package io.okr4j.json.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.okr4j.core.Change;
import io.okr4j.core.Data;
import io.okr4j.core.ProgramDiff;
import io.okr4j.json.cli.Text.Colour;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A difference for people: subject by subject, and what moved goalposts stands out. */
final class DiffText {
  private static final int WORD = 10;

  private final Text text;

  DiffText(Text text) {
    this.text = text;
  }

  void print(ProgramDiff diff) {
    // A program and a strategy have fields after their parts: what belongs together is put there.
    ListMultimap<String, Change> bySubject =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    diff.changes().forEach(change -> bySubject.put(change.subject(), change));
    text.line(
        text.paint(Colour.BOLD, Text.safe(diff.after().organization()))
            + ": "
            + summary(diff, bySubject.keySet().size()));
    bySubject
        .asMap()
        .forEach(
            (subject, changes) -> {
              text.line();
              text.line(text.paint(Colour.BOLD, Text.safe(subject)));
              changes.forEach(this::print);
            });
  }

  private static String summary(ProgramDiff diff, int subjects) {
    int moved = diff.movedGoalposts().size();
    return diff.isEmpty()
        ? "no difference"
        : Text.count(diff.changes().size(), "change")
            + " in "
            + Text.count(subjects, "subject")
            + (moved == 0 ? "" : ", " + moved + (moved == 1 ? " moves" : " move") + " goalposts");
  }

  private void print(Change change) {
    String indent = " ".repeat(2 + WORD);
    String mark = change.movesGoalposts() ? text.paint(Colour.RED, "! ") : "  ";
    text.wrapped(
        mark + text.paint(colour(change), change.kind().word(), WORD), indent + "  ", what(change));
    if (change.movesGoalposts()) {
      text.line(indent + text.paint(Colour.RED, "moves the goalposts of what was agreed"));
    }
  }

  private static String what(Change change) {
    StringBuilder what = new StringBuilder(change.field());
    what.append(change.item().isEmpty() ? "" : " (" + change.item() + ")");
    String values =
        Stream.of(change.before(), change.after())
            .flatMap(Optional::stream)
            .map(value -> change.field().isEmpty() ? title(value) : value.toString())
            .collect(Collectors.joining(" -> "));
    return what.append(what.length() == 0 || values.isEmpty() ? "" : ": ")
        .append(values)
        .toString();
  }

  /** {@return what a part is called, if it is called anything; its fields are for programs} */
  private static String title(Data part) {
    ImmutableMap<String, Data> fields =
        part instanceof Data.Fields known ? known.fields() : ImmutableMap.of();
    return Stream.of("title", "name", "reason")
        .map(name -> Optional.ofNullable(fields.get(name)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(part)
        .toString();
  }

  private static Colour colour(Change change) {
    if (change.movesGoalposts()) {
      return Colour.RED;
    }
    return switch (change.kind()) {
      case ADDED -> Colour.GREEN;
      case REMOVED, CHANGED, MOVED -> Colour.YELLOW;
      case REORDERED -> Colour.FAINT;
    };
  }
}
