package com.example.promises

import io.okr4j.core.Objective
import io.okr4j.json.OkrJson
import io.okr4j.rules.RuleSet
import java.time.LocalDate

fun nothingAsTitle(objective: Objective) = objective.withTitle(null)

fun nothingAsLead() = Objective.builder().lead(null)

fun nothingAsDocument() = OkrJson.read(null as String?)

fun nothingAsDay(document: String) = RuleSet.recommended().check(OkrJson.read(document), null)

// Results are never null, so that asking for it is a warning, and warnings are errors here.
fun needlessCare(objective: Objective) = objective.title() ?: "no title"

fun needlessDay(document: String, asOf: LocalDate) =
    RuleSet.recommended().check(OkrJson.read(document), asOf)?.asOf()
