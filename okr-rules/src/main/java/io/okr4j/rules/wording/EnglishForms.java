package io.okr4j.rules.wording;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The forms of English verbs and nouns. */
final class EnglishForms {
  private static final String VOWELS = "aeiou";

  /** Past tense and participle where they are not made with -ed. */
  private static final ImmutableMap<String, String> IRREGULAR =
      ImmutableMap.copyOf(
          Splitter.on(' ')
              .withKeyValueSeparator('=')
              .split(
                  "build=built rebuild=rebuilt write=wrote,written rewrite=rewrote,rewritten"
                      + " run=ran,run hold=held make=made set=set put=put cut=cut keep=kept"
                      + " get=got,gotten win=won sell=sold choose=chose,chosen begin=began,begun"
                      + " send=sent find=found teach=taught speak=spoke,spoken give=gave,given"
                      + " understand=understood lead=led grow=grew,grown rise=rose,risen"
                      + " fall=fell,fallen shrink=shrank,shrunk drive=drove,driven"
                      + " beat=beat,beaten spend=spent buy=bought bring=brought see=saw,seen"
                      + " take=took,taken read=read leave=left tell=told know=knew,known"
                      + " feel=felt say=said go=went,gone shut=shut split=split spread=spread"
                      + " pay=paid hit=hit meet=met show=showed,shown uphold=upheld"
                      + " overhaul=overhauled spin=spun stand=stood lay=laid"
                      + " figure=figured draw=drew,drawn"));

  private static final ImmutableSet<String> DOUBLED =
      ImmutableSet.of(
          "ship", "plan", "stop", "drop", "trim", "cut", "get", "win", "run", "set", "put", "hit",
          "shut", "split", "begin", "beget", "spin", "map", "log", "submit", "refer", "embed",
          "program", "scrap", "top", "slim", "step", "wrap", "net", "spec", "let", "quit", "rerun",
          "prefer", "patrol", "prep", "tag");

  private EnglishForms() {}

  /** {@return a verb's forms: as it is "", ".s", ".ing", ".ed"} */
  static Map<String, String> ofVerb(String words) {
    int space = words.indexOf(' ');
    String verb = space < 0 ? words : words.substring(0, space);
    String rest = space < 0 ? "" : words.substring(space);
    Map<String, String> forms = new LinkedHashMap<>();
    for (String past : IRREGULAR.getOrDefault(verb, regularPast(verb)).split(",", -1)) {
      forms.put(past + rest, ".ed");
    }
    forms.put(gerund(verb) + rest, ".ing");
    forms.put(plural(verb) + rest, ".s");
    forms.put(words, "");
    return forms;
  }

  /** {@return the plural of a noun, and its spellings without a hyphen} */
  static Set<String> ofNoun(String words) {
    Set<String> forms = new java.util.LinkedHashSet<>();
    forms.add(plural(words));
    if (words.indexOf('-') >= 0) {
      forms.add(words.replace('-', ' '));
      forms.add(plural(words.replace('-', ' ')));
      forms.add(words.replace("-", ""));
      forms.add(plural(words.replace("-", "")));
    }
    return forms;
  }

  private static String regularPast(String verb) {
    if (verb.endsWith("e")) {
      return verb + "d";
    } else if (endsInConsonantAndY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ied";
    }
    return stem(verb) + "ed";
  }

  private static String gerund(String verb) {
    return verb.endsWith("e") && !verb.endsWith("ee")
        ? verb.substring(0, verb.length() - 1) + "ing"
        : stem(verb) + "ing";
  }

  private static String stem(String verb) {
    return DOUBLED.contains(verb) ? verb + verb.charAt(verb.length() - 1) : verb;
  }

  private static String plural(String word) {
    if (endsInConsonantAndY(word)) {
      return word.substring(0, word.length() - 1) + "ies";
    } else if (word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("ch")
        || word.endsWith("sh")) {
      return word + "es";
    }
    return word + "s";
  }

  private static boolean endsInConsonantAndY(String word) {
    return word.length() > 1
        && word.endsWith("y")
        && VOWELS.indexOf(word.charAt(word.length() - 2)) < 0;
  }
}
