package io.okr4j.rules.wording;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * The words of a language by their classes, from a resource.
 *
 * <p>Each line of it is {@code class: word word two_words}; lines that start with {@code #} are
 * comments. A class that starts with {@code v.} is one of verbs: the same name with {@code .s},
 * {@code .ing} and {@code .ed} behind it is the class of their forms. Of all words a language may
 * make further forms.
 *
 * <p>Always tells the same, and is safe to share between threads.
 */
final class Lexicon {
  /** A power of two. */
  private static final int PAGES = 1024;

  private static final Entry UNKNOWN = Entry.of(WordClasses.NONE, List.of());

  private final Forms forms;

  /** The classes by name, forms of verbs included. Never changed once the lexicon is read. */
  private final Map<String, WordClasses> classes = new HashMap<>();

  /** What has a form on each page, the last one of it. Never changed once the lexicon is read. */
  private final Source[] sources = new Source[PAGES];

  /**
   * The pages that were looked up so far: a title needs but some, and the forms take long. Another
   * thread may see a page late and make an equal one, but never sees one half made, as what is read
   * of it is final.
   */
  private final Page[] pages = new Page[PAGES];

  private Lexicon(Forms forms) {
    this.forms = forms;
  }

  /** What a verb is in, and the end of the name of the class of such verbs. */
  enum Form {
    BASE(""),
    S(".s"),
    ING(".ing"),
    ED(".ed");

    private final String suffix;

    Form(String suffix) {
      this.suffix = suffix;
    }
  }

  /** A line of the resource. */
  private static final class Line {
    private final boolean isVerb;

    /** Its class in each form; an enum map would look the forms up by reflection. */
    private final Map<Form, WordClasses> classes = new HashMap<>();

    Line(boolean isVerb) {
      this.isVerb = isVerb;
    }
  }

  /**
   * A word or a phrase of the resource.
   *
   * @param before the one before it on a page
   */
  private record Source(Line line, String words, @Nullable Source before) {}

  /**
   * What is known of a word.
   *
   * @param classes its classes; none when it is unknown
   * @param phrases the phrases that begin with it
   * @param begun its classes and those of the phrases
   */
  record Entry(WordClasses classes, List<Phrase> phrases, WordClasses begun) {
    static Entry of(WordClasses classes, List<Phrase> phrases) {
      WordClasses begun = classes;
      for (Phrase phrase : phrases) {
        begun = begun.with(phrase.classes());
      }
      return new Entry(classes, phrases, begun);
    }

    /** {@return the same with those phrases only whose other words follow} */
    Entry before(List<Token> tokens, int next) {
      List<Phrase> standing = new ArrayList<>();
      for (Phrase phrase : phrases) {
        if (phrase.goesOnAt(tokens, next)) {
          standing.add(phrase);
        }
      }
      return of(classes, standing);
    }
  }

  /**
   * A phrase of several words.
   *
   * @param rest the words after the first
   */
  record Phrase(List<String> rest, WordClasses classes) {
    int length() {
      return rest.size() + 1;
    }

    private boolean goesOnAt(List<Token> tokens, int next) {
      if (next + rest.size() > tokens.size()) {
        return false;
      }
      for (int i = 0; i < rest.size(); i++) {
        if (!tokens.get(next + i).is(rest.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** Makes further forms of words. */
  interface Forms {
    /** Gives the forms of words, of which the first may be a verb. */
    void of(boolean isVerb, String words, Taker taker);

    /** {@return whether all forms start with the same two letters as the words, as most do} */
    boolean startAlike(boolean isVerb, String words);
  }

  private static final class AsWritten implements Forms {
    @Override
    public void of(boolean isVerb, String words, Taker taker) {
      // All forms stand in the resource.
    }

    @Override
    public boolean startAlike(boolean isVerb, String words) {
      return true;
    }
  }

  /** Takes words in a form. */
  interface Taker {
    void take(String words, Form form);
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
      Line line = lexicon.line(verb, text.substring(verb ? 2 : 0, colon));
      for (String entry : text.substring(colon + 2).split(" ", -1)) {
        lexicon.add(line, entry.replace('_', ' '));
      }
    }
    return lexicon;
  }

  private Line line(boolean isVerb, String name) {
    Line line = new Line(isVerb);
    for (Form form : isVerb ? Form.values() : new Form[] {Form.BASE}) {
      checkArgument(classes.size() < WordClasses.MOST, "%s: too many classes", name);
      WordClasses own = WordClasses.of(classes.size());
      line.classes.put(form, own);
      checkArgument(classes.put(name.concat(form.suffix), own) == null, "%s: twice", name);
    }
    return line;
  }

  private void add(Line line, String words) {
    addTo(page(words), line, words);
    if (!forms.startAlike(line.isVerb, words)) {
      forms.of(line.isVerb, words, new Starts(line, words));
    }
  }

  /** Adds words to the pages of all their forms. */
  private final class Starts implements Taker {
    private final Line line;
    private final String words;

    Starts(Line line, String words) {
      this.line = line;
      this.words = words;
    }

    @Override
    public void take(String form, Form name) {
      addTo(page(form), line, words);
    }
  }

  private void addTo(int page, Line line, String words) {
    Source last = sources[page];
    if (last == null || last.line() != line || !last.words().equals(words)) {
      sources[page] = new Source(line, words, last);
    }
  }

  /** The page of words: the same for all that start with the same two letters. */
  private static int page(String words) {
    char first = words.isEmpty() ? 0 : words.charAt(0);
    char second = words.length() > 1 && words.charAt(1) != ' ' ? words.charAt(1) : 0;
    return (first * 31 + second) & (PAGES - 1);
  }

  /**
   * Words and phrases in all forms, as far as they belong to one page.
   *
   * <p>Never changed once it is made. Loops stand here and plain maps: the first lambda of a
   * program, and immutable maps, take longer to start than all words to read.
   */
  private static final class Page implements Taker {
    private final int number;

    /** What is known of words and phrases; of a word that only begins phrases, too. */
    private final Map<String, Entry> entries = new HashMap<>();

    private Line line = new Line(false);

    Page(int number, Source last, Forms forms) {
      this.number = number;
      for (Source source = last; source != null; source = source.before()) {
        line = source.line();
        take(source.words(), Form.BASE);
        forms.of(line.isVerb, source.words(), this);
      }
      Map<String, List<Phrase>> phrases = new HashMap<>();
      for (Map.Entry<String, Entry> known : entries.entrySet()) {
        putPhrase(known.getKey(), known.getValue().classes(), phrases);
      }
      for (Map.Entry<String, List<Phrase>> begun : phrases.entrySet()) {
        entries.put(begun.getKey(), Entry.of(entry(begun.getKey()).classes(), begun.getValue()));
      }
    }

    @Override
    public void take(String words, Form form) {
      if (page(words) == number) {
        WordClasses own = checkNotNull(line.classes.get(form));
        entries.put(words, Entry.of(entry(words).classes().with(own), List.of()));
      }
    }

    Entry entry(String word) {
      return entries.getOrDefault(word, UNKNOWN);
    }

    private static void putPhrase(
        String words, WordClasses own, Map<String, List<Phrase>> phrases) {
      if (words.indexOf(' ') > 0) {
        List<String> parts = Arrays.asList(words.split(" ", -1));
        List<Phrase> known = phrases.get(parts.get(0));
        if (known == null) {
          known = new ArrayList<>();
          phrases.put(parts.get(0), known);
        }
        known.add(new Phrase(parts.subList(1, parts.size()), own));
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

  /** A class with its name. */
  record Named(String name, WordClasses words) {}

  /** {@return each of the classes with its name} */
  ImmutableList<Named> each(String... names) {
    ImmutableList.Builder<Named> each = ImmutableList.builderWithExpectedSize(names.length);
    for (String name : names) {
      each.add(new Named(name, named(name)));
    }
    return each.build();
  }

  /**
   * {@return classes by their names, those of verbs with their form: make, make.ed, make.ing}
   *
   * @throws IllegalArgumentException if the resource has no such class
   */
  WordClasses named(String... names) {
    WordClasses named = WordClasses.NONE;
    for (String name : names) {
      WordClasses own = classes.get(name);
      checkArgument(own != null, "%s: no class of words", name);
      named = named.with(own);
    }
    return named;
  }

  /** {@return the class of verbs in a form} */
  WordClasses verb(String name, Form form) {
    return named(name.concat(form.suffix));
  }

  /** {@return classes of verbs in all forms} */
  WordClasses verbs(String... names) {
    WordClasses verbs = WordClasses.NONE;
    for (String name : names) {
      for (Form form : Form.values()) {
        verbs = verbs.with(verb(name, form));
      }
    }
    return verbs;
  }

  /** {@return the participles of all verbs} */
  WordClasses participles() {
    WordClasses participles = WordClasses.NONE;
    for (Map.Entry<String, WordClasses> known : classes.entrySet()) {
      if (known.getKey().endsWith(Form.ED.suffix)) {
        participles = participles.with(known.getValue());
      }
    }
    return participles;
  }

  /** {@return what is known of a word} */
  Entry entry(String word) {
    int number = page(word);
    Page page = pages[number];
    if (page == null) {
      Source last = sources[number];
      if (last == null) {
        return UNKNOWN;
      }
      page = new Page(number, last, forms);
      pages[number] = page;
    }
    return page.entry(word);
  }

  /**
   * {@return how many tokens from one on are of one of the classes: the longest known phrase; 0 for
   * none}
   */
  static int match(List<Token> tokens, int from, WordClasses any) {
    if (from >= tokens.size()) {
      return 0;
    }
    Token token = tokens.get(from);
    Entry entry = token.entry();
    // Most words are of none of them; this is asked more often than anything else of a title.
    if (!entry.begun().meets(any) || !token.isWord()) {
      return 0;
    }
    int found = entry.classes().meets(any) ? 1 : 0;
    for (Phrase phrase : entry.phrases()) {
      int length = phrase.length();
      if (length > found && from + length <= tokens.size() && phrase.classes().meets(any)) {
        found = length;
      }
    }
    return found;
  }
}
