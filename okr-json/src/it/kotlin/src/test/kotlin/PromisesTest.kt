package com.example.promises

import io.okr4j.core.Ambition
import io.okr4j.core.CheckIn
import io.okr4j.json.OkrJson
import java.math.BigDecimal
import java.nio.file.Path
import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class PromisesTest {
    private val asOf = LocalDate.of(2026, 11, 22)
    private val program = OkrJson.read(Path.of("src/test/resources/program.json"))
    private val objective = program.objectives().single()

    @Test
    fun `asks only those who promise`() {
        assertEquals(0, silent(objective.withAmbition(Ambition.ASPIRATIONAL).withoutConfidence()))
    }

    @Test
    fun `hears who says how sure they are`() {
        val promise = objective.withAmbition(Ambition.COMMITTED)

        assertEquals(0, silent(promise))
        assertEquals(1, silent(promise.withoutConfidence()))
    }

    private fun silent(objective: io.okr4j.core.Objective) =
        findings(program.replace(objective), asOf).count { it.contains("nobody said how sure") }

    private fun io.okr4j.core.Objective.withoutConfidence() =
        withKeyResults(
            keyResults().map { it.withCheckIns(CheckIn.of(asOf, BigDecimal.valueOf(30))) }
        )
}
