package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.okr4j.core.Change;
import io.okr4j.core.Data;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Playbook;
import io.okr4j.core.ProgramDiff;
import io.okr4j.core.ProgramIndex;
import io.okr4j.rules.scoring.Tone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What changed since another version of the program.
 *
 * @param since the other version, in words; empty without one
 * @param summary how much changed, in words
 * @param subjects what changed, subject by subject: those with moved goalposts first
 * @param left how many subjects are not listed, in words; may be empty
 * @param hints what to add
 */
record ChangesSection(
    String since,
    String summary,
    ImmutableList<SubjectView> subjects,
    String left,
    ImmutableList<String> hints) {

  /**
   * A subject that changed.
   *
   * @param title what it is called
   * @param kind what kind of subject it is
   * @param status whether it moves the goalposts, was added or was removed; may be empty
   * @param changes what changed about it, in words
   */
  record SubjectView(String title, String kind, Status status, ImmutableList<String> changes) {}

  private static final int MOST_SUBJECTS = 60;
  private static final int MOST_CHANGES = 8;
  private static final int LONGEST = 160;

  private static final ImmutableList<String> GOALS =
      ImmutableList.of("priority", "objective", "keyResult");

  static ChangesSection of(PlaybookSource source) {
    return source
        .earlier()
        .map(earlier -> of(source, earlier))
        .orElseGet(
            () ->
                new ChangesSection(
                    "",
                    "",
                    ImmutableList.of(),
                    "",
                    ImmutableList.of(source.texts().say("hint-changes"))));
  }

  private static ChangesSection of(PlaybookSource source, OkrProgram earlier) {
    PlaybookTexts texts = source.texts();
    ProgramDiff diff = ProgramDiff.between(earlier, source.program());
    ListMultimap<String, Change> bySubject =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    diff.movedGoalposts().forEach(change -> bySubject.put(change.subject(), change));
    diff.changes().stream()
        .filter(change -> !change.movesGoalposts())
        .forEach(change -> bySubject.put(change.subject(), change));
    int subjects = bySubject.keySet().size();
    ProgramIndex before = ProgramIndex.of(earlier);
    return new ChangesSection(
        earlier
            .playbook()
            .map(Playbook::version)
            .map(version -> texts.say("version", "version", version))
            .orElse(texts.say("changes-earlier")),
        diff.isEmpty()
            ? texts.say("changes-none")
            : diff.movedGoalposts().isEmpty()
                ? texts.count("changes-subjects", subjects)
                : texts.say(
                    "changes-goalposts",
                    "subjects",
                    texts.count("changes-subjects", subjects),
                    "count",
                    diff.movedGoalposts().size()),
        bySubject.asMap().entrySet().stream()
            .limit(MOST_SUBJECTS)
            .map(entry -> view(source, before, entry.getKey(), entry.getValue()))
            .collect(toImmutableList()),
        subjects > MOST_SUBJECTS ? texts.say("more", "count", subjects - MOST_SUBJECTS) : "",
        ImmutableList.of());
  }

  private static SubjectView view(
      PlaybookSource source, ProgramIndex before, String subject, Collection<Change> changes) {
    PlaybookTexts texts = source.texts();
    Status status = Status.NONE;
    List<String> words = new ArrayList<>();
    for (Change change : changes) {
      if (change.movesGoalposts()) {
        status = Status.of(texts.say("changes-moved"), Tone.POOR);
      } else if (change.field().isEmpty() && status.equals(Status.NONE)) {
        status = Status.of(texts.say("change-" + change.kind().word()), Tone.NEUTRAL);
      }
      if (!change.field().isEmpty() || change.kind() == Change.Kind.MOVED) {
        words.add(words(source, change));
      }
    }
    int colon = subject.indexOf(':');
    String kind = colon < 0 ? "" : texts.word("subject-kind", subject.substring(0, colon));
    ImmutableList.Builder<String> listed = ImmutableList.builder();
    listed.addAll(words.subList(0, Math.min(words.size(), MOST_CHANGES)));
    if (words.size() > MOST_CHANGES) {
      listed.add(texts.say("more", "count", words.size() - MOST_CHANGES));
    }
    return new SubjectView(
        Subjects.title(source.index(), subject)
            .or(() -> Subjects.title(before, subject))
            .orElse(Subjects.title(source, subject)),
        kind,
        status,
        listed.build());
  }

  private static String words(PlaybookSource source, Change change) {
    PlaybookTexts texts = source.texts();
    String field = change.field().substring(change.field().lastIndexOf('.') + 1);
    String what =
        texts.word("field", field) + (change.item().isEmpty() ? "" : " (" + change.item() + ")");
    Optional<String> from = change.before().map(value -> words(source, value));
    Optional<String> to = change.after().map(value -> words(source, value));
    if (from.isPresent() && to.isPresent()) {
      return texts.say("change-from-to", "what", what, "from", from.get(), "to", to.get());
    }
    String kind = texts.say("change-" + change.kind().word());
    return from.or(() -> to)
        .map(value -> texts.say("change-value", "what", what, "kind", kind, "value", value))
        .orElseGet(() -> texts.say("change-plain", "what", what, "kind", kind));
  }

  /** {@return a value in words: of a whole part, what it is called} */
  private static String words(PlaybookSource source, Data value) {
    if (value instanceof Data.Fields known) {
      for (String kind : GOALS) {
        if (known.fields().get(kind) instanceof Data.Text id) {
          return Subjects.title(source, kind + ":" + id.value());
        }
      }
    }
    Data shown = value;
    if (value instanceof Data.Fields known) {
      shown =
          Stream.of(
                  "title", "name", "need", "reason", "learned", "event", "term", "person", "note",
                  "value")
              .map(name -> Optional.ofNullable(known.fields().get(name)))
              .flatMap(Optional::stream)
              .findFirst()
              .orElse(value);
    }
    String text = shown instanceof Data.Text plain ? plain.value() : shown.toString();
    return text.length() > LONGEST
        ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1))
            + "\u2026"
        : text;
  }
}
