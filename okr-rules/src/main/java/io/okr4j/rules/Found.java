package io.okr4j.rules;

/**
 * That a rule found something wrong with a subject, as waivers name it.
 *
 * @param rule the id of the rule
 * @param subject the subject, as it is written
 */
record Found(String rule, String subject) {}
