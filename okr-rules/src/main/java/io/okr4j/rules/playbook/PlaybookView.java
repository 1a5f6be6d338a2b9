package io.okr4j.rules.playbook;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Playbook;
import io.okr4j.core.Strategy;

/**
 * All that templates can show. Texts are as somebody wrote them: templates escape them for where
 * they put them. What is missing is an empty text.
 *
 * @param t the texts of the playbook in its language, by their keys
 * @param organization the name of the company
 * @param mission what the company is for; may be empty
 * @param version the version of the playbook, in words; may be empty
 * @param asOf the day, in words
 * @param day the day as {@code 2026-11-22}
 * @param sections the sections that are rendered, in order
 */
record PlaybookView(
    PlaybookTexts t,
    String organization,
    String mission,
    String version,
    String asOf,
    String day,
    GlanceSection glance,
    PurposeSection purpose,
    WorldviewSection worldview,
    MapSection map,
    StructureSection structure,
    CommitmentsSection commitments,
    CadenceSection cadence,
    RolesSection roles,
    RulesSection rules,
    ScoringSection scoring,
    HealthSection health,
    ScoresSection scores,
    ImprovementsSection improvements,
    ChangesSection changes,
    GlossarySection glossary,
    ImmutableList<RenderedSection> sections) {

  /**
   * A section that is rendered.
   *
   * @param id what it is called in templates and links
   * @param number its place, from 1
   * @param title its heading
   * @param body its content, which needs no escaping any more
   */
  record RenderedSection(String id, int number, String title, String body) {}

  static PlaybookView of(PlaybookDocument document, PlaybookTexts texts) {
    PlaybookSource source = new PlaybookSource(document, texts);
    RolesSection roles = RolesSection.of(source);
    HealthSection health = HealthSection.of(source);
    CadenceSection cadence = CadenceSection.of(source);
    return new PlaybookView(
        texts,
        source.program().organization(),
        source.program().strategy().flatMap(Strategy::purpose).orElse(""),
        source
            .program()
            .playbook()
            .map(Playbook::version)
            .map(version -> texts.say("version", "version", version))
            .orElse(""),
        source.day(source.asOf()),
        source.asOf().toString(),
        GlanceSection.of(source, health, roles, cadence),
        PurposeSection.of(source),
        WorldviewSection.of(source),
        MapSection.of(source),
        StructureSection.of(source),
        CommitmentsSection.of(source),
        cadence,
        roles,
        RulesSection.of(source),
        ScoringSection.of(source),
        health,
        ScoresSection.of(source),
        ImprovementsSection.of(source),
        ChangesSection.of(source),
        GlossarySection.of(source),
        ImmutableList.of());
  }

  PlaybookView with(ImmutableList<RenderedSection> rendered) {
    return new PlaybookView(
        t,
        organization,
        mission,
        version,
        asOf,
        day,
        glance,
        purpose,
        worldview,
        map,
        structure,
        commitments,
        cadence,
        roles,
        rules,
        scoring,
        health,
        scores,
        improvements,
        changes,
        glossary,
        rendered);
  }
}
