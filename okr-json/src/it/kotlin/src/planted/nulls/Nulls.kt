package com.example.promises

import io.okr4j.core.Objective
import io.okr4j.json.OkrJson
import io.okr4j.rules.RuleSet
import java.time.LocalDate

fun nothingAsTitle(objective: Objective) = objective.withTitle(null)

fun nothingAsLead() = Objective.builder().lead(null)

fun nothingAsDocument() = OkrJson.read(null as String?)

fun nothingAsDay(document: String) = RuleSet.recommended().check(OkrJson.read(document), null)
