package com.example.promises

import io.okr4j.core.Ambition
import io.okr4j.core.Objective
import io.okr4j.core.OkrProgram
import io.okr4j.json.OkrJson
import io.okr4j.rules.Fault
import io.okr4j.rules.Rule
import io.okr4j.rules.RuleContext
import io.okr4j.rules.RuleSet
import io.okr4j.rules.Severity
import io.okr4j.rules.SubjectKind
import io.okr4j.rules.Verdict
import java.nio.file.Path
import java.time.LocalDate

/** Whoever promises something says how sure they are. */
val SURE: Rule =
    Rule.builder("acme/sure", Severity.WARNING)
        .summary("The team of a committed objective says how sure it is to keep it.")
        .why("A promise that nobody believes in any more is renegotiated too late.")
        .mend("Ask the team, and note its confidence with the next check-in.")
        .message("silent", "nobody said how sure \"{title}\" is")
        .ask(SubjectKind.OBJECTIVE, ::answer)
        .build()

private fun answer(objective: Objective, context: RuleContext): Verdict =
    if (objective.ambition() != Ambition.COMMITTED || !context.isCurrent(objective)) {
        Verdict.notAsked()
    } else {
        Verdict.passedIf(objective.confidences().isNotEmpty()) {
            Fault.of("silent").with("title", objective.title())
        }
    }

private fun Objective.confidences() =
    keyResults().flatMap { it.checkIns() }.filter { it.confidence().isPresent }

fun findings(program: OkrProgram, asOf: LocalDate): List<String> =
    RuleSet.recommended().with(SURE).check(program, asOf).findings().map { it.toString() }

/** Takes a file and a day: `program.json 2026-11-22`. */
fun main(args: Array<String>) {
    findings(OkrJson.read(Path.of(args[0])), LocalDate.parse(args[1])).forEach(::println)
}
