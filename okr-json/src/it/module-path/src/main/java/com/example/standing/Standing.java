package com.example.standing;

import io.okr4j.core.OkrProgram;
import io.okr4j.core.TeamId;
import io.okr4j.json.OkrJson;
import io.okr4j.rules.Report;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import io.okr4j.rules.scoring.Row;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.annotation.Resource;

/** Tells where each team of a program stands on a day, and how much is wrong with the program. */
public final class Standing {
  @Resource private final LocalDate asOf;

  Standing(LocalDate asOf) {
    this.asOf = asOf;
  }

  String of(OkrProgram program) {
    StringBuilder standing = new StringBuilder();
    for (Row<TeamId> team : ScoringPolicy.standard().score(program, asOf).teams()) {
      standing.append(team.id()).append(' ').append(team.score()).append('\n');
    }
    Report report = RuleSet.recommended().check(program, asOf);
    return standing.append(report.count(Severity.ERROR)).append(" errors").toString();
  }

  /** Takes a file and a day: {@code program.json 2026-11-22}. */
  public static void main(String[] args) throws IOException {
    System.out.println(new Standing(LocalDate.parse(args[1])).of(OkrJson.read(Path.of(args[0]))));
  }
}
