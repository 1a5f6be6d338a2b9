package io.okr4j.json.benchmark;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.okr4j.core.Commitment;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.json.benchmark.Facts.Fact;
import io.okr4j.rules.OwnedKeyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.drools.model.Global;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The facts as rules of Drools, in its executable model: each a pattern that a subject matches of
 * which the fact does not hold. What ids stand for is looked up in maps, which is faster than
 * joins.
 */
final class FactsInDrools implements FactChecker {
  private static final String PACKAGE = "io.okr4j.json.benchmark";
  private static final String HITS = "hits";

  private final Global<Hits> hits = globalOf(Hits.class, PACKAGE, HITS);
  private final List<Object> subjects = new ArrayList<>();
  private final KieBase rules;

  FactsInDrools(OkrProgram program) {
    for (Objective objective : program.objectives()) {
      subjects.add(objective);
      objective.keyResults().forEach(k -> subjects.add(new OwnedKeyResult(objective, k)));
    }
    subjects.addAll(program.commitments());
    Known known = Known.of(program);
    ModelImpl model = new ModelImpl().addGlobal(hits);
    add(model, Facts.OF_OBJECTIVES, Objective.class, known, Hit::subject);
    add(model, Facts.OF_KEY_RESULTS, OwnedKeyResult.class, known, k -> Hit.subject(k.keyResult()));
    add(model, Facts.OF_COMMITMENTS, Commitment.class, known, Hit::subject);
    rules = KieBaseBuilder.createKieBaseFromModel(model);
  }

  private <S> void add(
      ModelImpl model,
      List<Fact<S>> facts,
      Class<S> type,
      Known known,
      Function<S, String> subjectOf) {
    for (Fact<S> fact : facts) {
      Variable<S> subject = declarationOf(type);
      model.addRule(
          rule(PACKAGE, fact.name())
              .build(
                  pattern(subject).expr(fact.name(), s -> !fact.holds().test(s, known)),
                  on(subject, hits)
                      .execute((s, h) -> h.list.add(new Hit(fact.name(), subjectOf.apply(s))))));
    }
  }

  @Override
  public List<Hit> check() {
    KieSession session = rules.newKieSession();
    try {
      Hits found = new Hits();
      session.setGlobal(HITS, found);
      subjects.forEach(session::insert);
      session.fireAllRules();
      return found.list;
    } finally {
      session.dispose();
    }
  }

  /** What rules add to. */
  public static final class Hits {
    private final List<Hit> list = new ArrayList<>();
  }
}
