package com.example.grades;

import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.testkit.ScoringLaws;
import java.util.Collection;
import java.util.List;

class GradesTest implements ScoringLaws {
  @Override
  public Collection<ScoringPolicy> policies() {
    return List.of(Grades.POLICY);
  }
}
