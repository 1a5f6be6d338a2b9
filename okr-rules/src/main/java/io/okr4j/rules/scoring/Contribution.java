package io.okr4j.rules.scoring;

import java.math.BigDecimal;

/** An objective that counts for what it aligns to, and by how much. */
record Contribution(ExactObjective from, BigDecimal weight) {}
