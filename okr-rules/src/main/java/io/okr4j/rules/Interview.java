package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.okr4j.core.Commitment;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.Playbook;
import io.okr4j.core.ProgramPart;
import io.okr4j.core.Strategy;
import io.okr4j.core.Waiver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks about one place of a live program after another: those of its questions that are due. The
 * others keep their answers.
 */
final class Interview {
  private static final byte NOT_ASKED = 0;
  private static final byte WRONG = 1;
  private static final byte PASSED = 2;

  private final LiveParts parts;
  private final ImmutableListMultimap<SubjectKind<?>, Asking> askings;
  private final ImmutableList<Asking> ofKeyResults;
  private final Counts counts;

  // ---- About the place at hand.

  private Asker asker;
  private Node node;
  private long due;
  private ImmutableList<Asking> ofSubject = ImmutableList.of();

  /** What was found before, in the order of the questions, and how much of it is dealt with. */
  private List<RawFinding> old = ImmutableList.of();

  private int done;
  private final List<RawFinding> findings = new ArrayList<>();

  Interview(
      LiveParts parts,
      Asker asker,
      ImmutableListMultimap<SubjectKind<?>, Asking> askings,
      Counts counts) {
    this.parts = parts;
    this.asker = asker;
    this.askings = askings;
    this.counts = counts;
    ofKeyResults = askings.get(SubjectKind.KEY_RESULT);
    node = parts.lists.whole.nodes().get(0);
  }

  /**
   * Asks what is due about a place, and {@return whether something else is found now} About a place
   * where nothing stands any more, nothing is asked or found.
   */
  boolean ask(Node place, Asker by) {
    asker = by;
    node = place;
    due = place.due;
    place.due = 0;
    ofSubject = askings.get(node.list.kind);
    old = node.findings;
    done = 0;
    findings.clear();
    int questions = 0;
    parts.reads.begin(node, due);
    if (node.isThere()) {
      asker.wording().remember(node.ofObjectives, node.ofKeyResults);
      questions = askAll();
      node.ofObjectives = asker.wording().objectives();
      node.ofKeyResults = asker.wording().keyResults();
    } else {
      resize(0);
    }
    parts.reads.end(node);
    take(questions);
    if (findings.equals(old)) {
      return false;
    }
    node.findings = ImmutableList.copyOf(findings);
    return true;
  }

  private int askAll() {
    Object value = node.value();
    int keyResults = node instanceof ObjectiveNode objective ? objective.keyResults.length : 0;
    int questions = ofSubject.size() + keyResults * ofKeyResults.size();
    resize(questions);
    if (isDue(0, ofSubject.size())) {
      ask(ofSubject, 0, value, subject(value), -1, parts.isRepeated(node));
    }
    for (int k = 0; k < keyResults; k++) {
      int first = ofSubject.size() + k * ofKeyResults.size();
      if (isDue(first, ofKeyResults.size())) {
        Objective objective = (Objective) value;
        KeyResult keyResult = objective.keyResults().get(k);
        ask(
            ofKeyResults,
            first,
            new OwnedKeyResult(objective, keyResult),
            Subject.of(keyResult.id()),
            k,
            ((ObjectiveNode) node).isRepeated(k));
      }
    }
    return questions;
  }

  private boolean isDue(int first, int count) {
    for (int i = first; i < first + count; i++) {
      if ((due & Reads.bit(i)) != 0) {
        return true;
      }
    }
    return false;
  }

  private void ask(
      List<Asking> questions,
      int first,
      Object value,
      Subject subject,
      int keyResult,
      boolean repeated) {
    for (int i = 0; i < questions.size(); i++) {
      int number = first + i;
      if ((due & Reads.bit(number)) != 0) {
        Asking asking = questions.get(i);
        take(number);
        while (done < old.size() && old.get(done).question() == number) {
          done++;
        }
        parts.reads.asks(number);
        if (asking.question().isAsked(repeated)) {
          Verdict verdict = asker.ask(asking, value, subject, repeated);
          answer(number, answer(verdict));
          for (Fault fault : verdict.faults()) {
            // Worked out now, so that what it looks up is noted, and later edits do not change it.
            fault.fixes().forEach(Fix::edits);
            findings.add(
                new RawFinding(
                    asking.rule(), asking.severity(value), subject, number, keyResult, fault));
          }
        } else {
          answer(number, NOT_ASKED);
        }
      }
    }
  }

  /** Takes over what the questions before one found: they were not asked again. */
  private void take(int number) {
    while (done < old.size() && old.get(done).question() < number) {
      findings.add(old.get(done));
      done++;
    }
  }

  private static byte answer(Verdict verdict) {
    if (!verdict.isAsked()) {
      return NOT_ASKED;
    }
    return verdict.faults().isEmpty() ? PASSED : WRONG;
  }

  private void answer(int number, byte answer) {
    byte before = node.answers[number];
    if (before != answer) {
      node.answers[number] = answer;
      count(number, before, -1);
      count(number, answer, 1);
    }
  }

  private void count(int number, byte answer, int more) {
    if (answer != NOT_ASKED) {
      int own = number - ofSubject.size();
      Asking asking = own < 0 ? ofSubject.get(number) : ofKeyResults.get(own % ofKeyResults.size());
      counts.add(asking.number(), more, answer == PASSED ? more : 0);
    }
  }

  private void resize(int questions) {
    for (int i = questions; i < node.answers.length; i++) {
      answer(i, NOT_ASKED);
    }
    if (questions != node.answers.length) {
      node.answers = Arrays.copyOf(node.answers, questions);
    }
  }

  private static Subject subject(Object value) {
    if (value instanceof ProgramPart part) {
      return Subject.of(Id.of(part));
    } else if (value instanceof Commitment commitment) {
      return Subject.of(commitment);
    } else if (value instanceof Waiver waiver) {
      return Subject.of(waiver);
    } else if (value instanceof Strategy) {
      return Subject.STRATEGY;
    } else if (value instanceof Playbook) {
      return Subject.PLAYBOOK;
    } else {
      return Subject.PROGRAM;
    }
  }
}
