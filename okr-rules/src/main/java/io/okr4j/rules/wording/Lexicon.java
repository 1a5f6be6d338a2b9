package io.okr4j.rules.wording;

import static com.google.common.base.Preconditions.checkNotNull;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.Nullable;

/**
 * The words of a language by their classes, from a resource.
 *
 * <p>Each line of it is {@code class: word word two_words}; lines that start with {@code #} are
 * comments. Of verbs, whose classes start with {@code v.}, and of all other words a language may
 * make further forms.
 *
 * <p>Always tells the same, and is safe to share between threads.
 */
final class Lexicon {
  private static final Entry UNKNOWN = new Entry(ImmutableSet.of(), List.of());

  private final Forms forms;

  /** What the resource has under each letter that a form of it starts with, in its order. */
  private final Map<Character, List<Source>> sources = new HashMap<>();

  /** The letters that were looked up so far: a title needs but some, and the forms take long. */
  private final Map<Character, Letter> letters = new ConcurrentHashMap<>();

  private Lexicon(Forms forms) {
    this.forms = forms;
  }

  /** A word or a phrase of the resource. */
  private record Source(Line line, boolean isVerb, String words) {}

  /**
   * What is known of a word.
   *
   * @param classes its classes; none when it is unknown
   * @param phrases the phrases that begin with it
   */
  record Entry(ImmutableSet<String> classes, List<Phrase> phrases) {}

  /**
   * A phrase of several words.
   *
   * @param rest the words after the first
   */
  record Phrase(List<String> rest, ImmutableSet<String> classes) {
    int length() {
      return rest.size() + 1;
    }

    /** {@return whether its words stand there, given that the first one does} */
    boolean standsAt(List<Token> tokens, int from) {
      if (from + length() > tokens.size()) {
        return false;
      }
      for (int i = 0; i < rest.size(); i++) {
        if (!tokens.get(from + 1 + i).is(rest.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** Makes further forms of words. */
  interface Forms {
    /**
     * Gives the forms of words, each with what its class then ends with.
     *
     * @param isVerb whether the first word is a verb
     */
    void of(boolean isVerb, String words, Taker forms);

    /** {@return the letters that forms of the words start with} */
    String letters(boolean isVerb, String words);
  }

  private static final class AsWritten implements Forms {
    @Override
    public void of(boolean isVerb, String words, Taker forms) {
      // All forms stand in the resource.
    }

    @Override
    public String letters(boolean isVerb, String words) {
      return words.substring(0, 1);
    }
  }

  /** Takes a form, and what its class ends with. */
  interface Taker {
    void take(String form, String suffix);
  }

  /** A line of the resource: a class, and what it is called with what a form ends with. */
  private static final class Line {
    private final String name;
    private final Map<String, ImmutableSet<String>> names = new HashMap<>();

    Line(String name) {
      this.name = name;
    }

    synchronized ImmutableSet<String> name(String suffix) {
      ImmutableSet<String> set = names.get(suffix);
      if (set == null) {
        // Interned, as the names that are asked for are: equal ones are told apart at once.
        set = ImmutableSet.of(name.concat(suffix).intern());
        names.put(suffix, set);
      }
      return set;
    }
  }

  /** {@return the words of a resource beside this class, and no forms but those written down} */
  static Lexicon read(String resource) {
    return read(resource, new AsWritten());
  }

  /** {@return the words of a resource beside this class, in all forms} */
  static Lexicon read(String resource, Forms forms) {
    Lexicon lexicon = new Lexicon(forms);
    for (String text : lines(resource)) {
      int colon = text.indexOf(':');
      boolean verb = text.startsWith("v.");
      Line line = new Line(text.substring(verb ? 2 : 0, colon));
      for (String entry : text.substring(colon + 2).split(" ", -1)) {
        lexicon.add(new Source(line, verb, entry.replace('_', ' ')));
      }
    }
    return lexicon;
  }

  private void add(Source source) {
    String first = forms.letters(source.isVerb(), source.words());
    for (int i = 0; i < first.length(); i++) {
      List<Source> known = sources.get(first.charAt(i));
      if (known == null) {
        known = new ArrayList<>();
        sources.put(first.charAt(i), known);
      }
      known.add(source);
    }
  }

  /**
   * The words and phrases that start with a letter, in all forms.
   *
   * <p>Never changed once it is made. Loops stand here and plain maps: the first lambda of a
   * program, and immutable maps, take longer to start than all words to read.
   */
  private static final class Letter {
    private final Map<String, ImmutableSet<String>> classes = new HashMap<>();

    /** Phrases of several words by the first one. */
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    Letter(char first, List<Source> sources, Forms forms) {
      Words words = new Words(first, classes);
      for (Source source : sources) {
        words.line = source.line();
        words.take(source.words(), "");
        forms.of(source.isVerb(), source.words(), words);
      }
      for (Map.Entry<String, ImmutableSet<String>> entry : classes.entrySet()) {
        putPhrase(entry.getKey(), entry.getValue());
      }
    }

    private void putPhrase(String words, ImmutableSet<String> names) {
      if (words.indexOf(' ') > 0) {
        List<String> parts = Arrays.asList(words.split(" ", -1));
        List<Phrase> known = phrases.get(parts.get(0));
        if (known == null) {
          known = new ArrayList<>();
          phrases.put(parts.get(0), known);
        }
        known.add(new Phrase(parts.subList(1, parts.size()), names));
      }
    }
  }

  /** Takes the forms that start with a letter, each in the class of the line at hand. */
  private static final class Words implements Taker {
    private final char first;
    private final Map<String, ImmutableSet<String>> classes;

    /** What two sets make together, for each two that met. */
    private final IdentityHashMap<
            ImmutableSet<String>, IdentityHashMap<ImmutableSet<String>, ImmutableSet<String>>>
        unions = new IdentityHashMap<>();

    private Line line = new Line("");

    Words(char first, Map<String, ImmutableSet<String>> classes) {
      this.first = first;
      this.classes = classes;
    }

    @Override
    public void take(String form, String suffix) {
      if (form.charAt(0) == first) {
        put(form, line.name(suffix));
      }
    }

    /** Adds classes to those that words have: words of the same classes share one set. */
    private void put(String words, ImmutableSet<String> names) {
      ImmutableSet<String> others = classes.putIfAbsent(words, names);
      if (others != null) {
        IdentityHashMap<ImmutableSet<String>, ImmutableSet<String>> known = unions.get(others);
        if (known == null) {
          known = new IdentityHashMap<>();
          unions.put(others, known);
        }
        ImmutableSet<String> union = known.get(names);
        if (union == null) {
          union =
              others.containsAll(names)
                  ? others
                  : ImmutableSet.<String>builder().addAll(others).addAll(names).build();
          known.put(names, union);
        }
        classes.put(words, union);
      }
    }
  }

  /** {@return the lines of a resource that are no comments} */
  static List<String> lines(String resource) {
    // Plain streams: a library's readers take longer to load than to read.
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      List<String> lines = new ArrayList<>();
      for (String line :
          new String(checkNotNull(in, resource).readAllBytes(), UTF_8).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return what is known of a word} */
  Entry entry(String word) {
    Letter letter = word.isEmpty() ? null : letter(word.charAt(0));
    if (letter == null) {
      return UNKNOWN;
    }
    ImmutableSet<String> own = letter.classes.get(word);
    List<Phrase> longer = letter.phrases.get(word);
    return own == null && longer == null
        ? UNKNOWN
        : new Entry(own == null ? ImmutableSet.of() : own, longer == null ? List.of() : longer);
  }

  private @Nullable Letter letter(char first) {
    Letter known = letters.get(first);
    List<Source> words = known == null ? sources.get(first) : null;
    if (words == null) {
      return known;
    }
    Letter made = new Letter(first, words, forms);
    letters.put(first, made); // Another thread may have made an equal one.
    return made;
  }

  /** {@return how many tokens from one on are of a class: the longest known phrase; 0 for none} */
  static int match(List<Token> tokens, int from, String name) {
    if (from >= tokens.size() || !tokens.get(from).isWord()) {
      return 0;
    }
    Entry entry = tokens.get(from).entry();
    int found = entry.classes().contains(name) ? 1 : 0;
    for (Phrase phrase : entry.phrases()) {
      if (phrase.length() > found
          && phrase.classes().contains(name)
          && phrase.standsAt(tokens, from)) {
        found = phrase.length();
      }
    }
    return found;
  }
}
