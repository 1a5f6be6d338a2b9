package io.okr4j.rules.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges English titles by their first verb and by the words that speak of a change in a result.
 *
 * <p>Stateless, and safe to share between threads.
 */
public final class EnglishWording implements Wording {
  private static final EnglishWording INSTANCE = new EnglishWording();

  /** A title longer than this is judged by its beginning, so that judging takes bounded time. */
  private static final int MAX_READ = 500;

  /** What stands before the sentence: signs, emoji, a label in brackets. */
  private static final Pattern LEAD_IN =
      Pattern.compile("^(?:\\[[^\\]]*\\]|\\([^)]*\\)|[^\\p{L}\\p{N}])+");

  private static final Pattern UPKEEP =
      words(
          "keep|keeping|maintain|maintaining|continue|continuing|sustain|sustaining|preserve"
              + "|preserving|uphold|carry on|go on|stay|remain");

  private static final Pattern TASK =
      words(
          "launch|ship|release|deliver|build|create|write|publish|implement|migrate|hire|recruit"
              + "|train|hold|run|define|decide|design|document|develop|complete|finish|roll out"
              + "|set up|establish|introduce|deploy|organi[sz]e|conduct|prepare|draft|present|add"
              + "|update|plan|research|evaluate|select|choose|install|integrate|refactor|rewrite"
              + "|redesign|open|start|test|review|analy[sz]e|audit|produce|make|host|send|attend"
              + "|sign off|agree on|finali[sz]e|set|create|collect|gather|schedule|perform|execute"
              + "|identify|propose|specify|propagate|enable|provide|move|replace|automate");

  /** A change of level, or others who do something because of the work. */
  private static final Pattern RESULT =
      Pattern.compile(
          "\\bfrom\\b.*\\bto\\b|\\bby\\s+\\d|\\d\\s*%|\\b(?:reach|achiev|result|lead|lift|cut|rais"
              + "|increas|reduc|doubl|halv|grow|improv)(?:e|es|ed|ing|s|ting|ting in)?\\b.*\\d"
              + "|\\b(?:used|adopted|bought|renewed|signed|rated|chosen|trusted)\\b.*\\bby\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}");

  private static final Pattern METRIC_TARGET =
      Pattern.compile(
          "(?:\\bto\\b|\\bby\\b|\\bof\\b|\\bat least\\b|\\bbelow\\b|\\babove\\b|\\bunder\\b|\\bover\\b)"
              + "\\s+[^\\p{L}]{0,3}\\d[\\d.,]*\\s*(?:%|percent|[kKmM]\\b)?",
          Pattern.CASE_INSENSITIVE);

  private EnglishWording() {}

  /** {@return the one instance} */
  public static Wording instance() {
    return INSTANCE;
  }

  @Override
  public Judgement<KeyResultKind> judgeKeyResult(String title) {
    String sentence = sentence(title);
    Matcher result = RESULT.matcher(sentence);
    boolean changes = result.find();
    Matcher upkeep = UPKEEP.matcher(sentence);
    if (upkeep.lookingAt()) {
      return new Judgement<>(KeyResultKind.UPKEEP, upkeep.group());
    }
    Matcher task = TASK.matcher(sentence);
    if (task.lookingAt() && !changes) {
      return new Judgement<>(KeyResultKind.OUTPUT, task.group());
    }
    if (changes) {
      return new Judgement<>(KeyResultKind.OUTCOME, result.group());
    }
    Matcher number = NUMBER.matcher(sentence);
    return number.find()
        ? new Judgement<>(KeyResultKind.OUTCOME, number.group())
        : new Judgement<>(KeyResultKind.UNMEASURED, "");
  }

  @Override
  public Judgement<ObjectiveKind> judgeObjective(String title) {
    String sentence = sentence(title);
    Matcher upkeep = UPKEEP.matcher(sentence);
    if (upkeep.lookingAt()) {
      return new Judgement<>(ObjectiveKind.OPERATIONAL, upkeep.group());
    }
    Matcher metric = METRIC_TARGET.matcher(sentence);
    return metric.find()
        ? new Judgement<>(ObjectiveKind.METRIC, metric.group())
        : new Judgement<>(ObjectiveKind.STRATEGIC, "");
  }

  private static String sentence(String title) {
    String start = title.substring(0, Math.min(title.length(), MAX_READ));
    return LEAD_IN.matcher(start).replaceFirst("");
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
