package io.okr4j.json.benchmark;

import io.okr4j.core.Commitment;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.json.benchmark.Facts.Fact;
import io.okr4j.rules.OwnedKeyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The facts as rules of Easy Rules, fired for one subject after another. */
final class FactsInEasyRules implements FactChecker {
  private static final String SUBJECT = "subject";

  private final OkrProgram program;
  private final DefaultRulesEngine engine = new DefaultRulesEngine();
  private final List<Hit> hits = new ArrayList<>();
  private final Rules ofObjectives;
  private final Rules ofKeyResults;
  private final Rules ofCommitments;

  FactsInEasyRules(OkrProgram program) {
    this.program = program;
    Known known = Known.of(program);
    ofObjectives = rules(Facts.OF_OBJECTIVES, known, Hit::subject);
    ofKeyResults = rules(Facts.OF_KEY_RESULTS, known, k -> Hit.subject(k.keyResult()));
    ofCommitments = rules(Facts.OF_COMMITMENTS, known, Hit::subject);
  }

  private <S> Rules rules(List<Fact<S>> facts, Known known, Function<S, String> subjectOf) {
    Rules rules = new Rules();
    for (Fact<S> fact : facts) {
      rules.register(
          new RuleBuilder()
              .name(fact.name())
              .when(given -> !fact.holds().test(given.get(SUBJECT), known))
              .then(given -> hits.add(new Hit(fact.name(), subjectOf.apply(given.get(SUBJECT)))))
              .build());
    }
    return rules;
  }

  @Override
  public List<Hit> check() {
    hits.clear();
    for (Objective objective : program.objectives()) {
      fire(ofObjectives, objective);
      for (KeyResult keyResult : objective.keyResults()) {
        fire(ofKeyResults, new OwnedKeyResult(objective, keyResult));
      }
    }
    for (Commitment commitment : program.commitments()) {
      fire(ofCommitments, commitment);
    }
    return List.copyOf(hits);
  }

  private void fire(Rules rules, Object subject) {
    org.jeasy.rules.api.Facts given = new org.jeasy.rules.api.Facts();
    given.put(SUBJECT, subject);
    engine.fire(rules, given);
  }
}
