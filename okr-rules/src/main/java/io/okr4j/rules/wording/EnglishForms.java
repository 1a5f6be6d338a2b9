package io.okr4j.rules.wording;

import com.google.common.collect.ImmutableSet;
import io.okr4j.rules.wording.Lexicon.Form;
import java.util.HashMap;
import java.util.Map;

/** The forms of English verbs and nouns. */
final class EnglishForms implements Lexicon.Forms {
  private static final String VOWELS = "aeiou";

  /** Past tense and participle where they are not made with -ed. */
  private static final Map<String, String> IRREGULAR =
      irregular(
          """
          build=built rebuild=rebuilt write=wrote,written rewrite=rewrote,rewritten
          run=ran,run hold=held make=made set=set put=put cut=cut keep=kept get=got,gotten
          win=won sell=sold choose=chose,chosen begin=began,begun send=sent find=found
          teach=taught speak=spoke,spoken give=gave,given understand=understood lead=led
          grow=grew,grown rise=rose,risen fall=fell,fallen shrink=shrank,shrunk
          drive=drove,driven beat=beat,beaten spend=spent buy=bought bring=brought
          see=saw,seen take=took,taken read=read leave=left tell=told know=knew,known
          feel=felt say=said go=went,gone shut=shut split=split spread=spread pay=paid
          hit=hit meet=met show=showed,shown uphold=upheld overhaul=overhauled spin=spun
          stand=stood lay=laid figure=figured draw=drew,drawn
          """);

  private static final ImmutableSet<String> DOUBLED =
      ImmutableSet.of(
          "ship", "plan", "stop", "drop", "trim", "cut", "get", "win", "run", "set", "put", "hit",
          "shut", "split", "begin", "beget", "spin", "map", "log", "submit", "refer", "embed",
          "program", "scrap", "top", "slim", "step", "wrap", "net", "spec", "let", "quit", "rerun",
          "prefer", "patrol", "prep", "tag");

  private static Map<String, String> irregular(String table) {
    Map<String, String> verbs = new HashMap<>();
    for (String entry : table.strip().replace('\n', ' ').split(" ", -1)) {
      int equals = entry.indexOf('=');
      verbs.put(entry.substring(0, equals), entry.substring(equals + 1));
    }
    return verbs;
  }

  @Override
  public void of(boolean isVerb, String words, Lexicon.Taker forms) {
    if (isVerb) {
      String verb = verb(words);
      String rest = words.substring(verb.length());
      String irregular = IRREGULAR.get(verb);
      if (irregular == null) {
        forms.take(regularPast(verb).concat(rest), Form.ED);
      } else {
        for (String past : irregular.split(",", -1)) {
          forms.take(past.concat(rest), Form.ED);
        }
      }
      forms.take(gerund(verb).concat(rest), Form.ING);
      forms.take(plural(verb).concat(rest), Form.S);
    } else {
      forms.take(plural(words), Form.BASE);
      if (words.indexOf('-') >= 0) {
        String apart = words.replace('-', ' ');
        String together = words.replace("-", "");
        forms.take(apart, Form.BASE);
        forms.take(plural(apart), Form.BASE);
        forms.take(together, Form.BASE);
        forms.take(plural(together), Form.BASE);
      }
    }
  }

  @Override
  public boolean startAlike(boolean isVerb, String words) {
    boolean regular = isVerb ? !IRREGULAR.containsKey(verb(words)) : words.indexOf('-') != 1;
    return regular && words.length() > 2; // Run, ran; e-mail, email; q, qs.
  }

  /** {@return the verb, which stands first: go of "go live"} */
  private static String verb(String words) {
    int space = words.indexOf(' ');
    return space < 0 ? words : words.substring(0, space);
  }

  private static String regularPast(String verb) {
    if (verb.endsWith("e")) {
      return verb.concat("d");
    } else if (endsInConsonantAndY(verb)) {
      return verb.substring(0, verb.length() - 1).concat("ied");
    }
    return stem(verb).concat("ed");
  }

  private static String gerund(String verb) {
    return verb.endsWith("e") && !verb.endsWith("ee")
        ? verb.substring(0, verb.length() - 1).concat("ing")
        : stem(verb).concat("ing");
  }

  private static String stem(String verb) {
    return DOUBLED.contains(verb) ? verb.concat(verb.substring(verb.length() - 1)) : verb;
  }

  private static String plural(String word) {
    if (endsInConsonantAndY(word)) {
      return word.substring(0, word.length() - 1).concat("ies");
    } else if (word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("ch")
        || word.endsWith("sh")) {
      return word.concat("es");
    }
    return word.concat("s");
  }

  private static boolean endsInConsonantAndY(String word) {
    return word.length() > 1
        && word.endsWith("y")
        && VOWELS.indexOf(word.charAt(word.length() - 2)) < 0;
  }
}
