package com.example.promises

import io.okr4j.core.Objective
import io.okr4j.core.OkrProgram
import io.okr4j.rules.RuleSet
import java.time.LocalDate

// Results are never null, so that care for it is told to be needless, and warnings are errors here.
fun needlessDefault(objective: Objective) = objective.title() ?: "no title"

fun needlessCall(program: OkrProgram, asOf: LocalDate) =
    RuleSet.recommended().check(program, asOf)?.asOf()
