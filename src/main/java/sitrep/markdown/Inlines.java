package sitrep.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flexmark's reader of what stands within paragraphs, with two changes. It asks matchers themselves
 * where they matched; by itself it asks for a result that holds a copy of the whole paragraph
 * (until JDK 20), for each entity, tag or link in it. And labels, addresses and titles of links are
 * read in one way: by Flexmark's patterns a sign with a backslash before it is one sign or two,
 * which for forty of them in a label that never ends is a million million tries.
 */
final class Inlines extends CommonmarkInlineParser {

  /** What stands in each pattern that knows of signs with a backslash before them. */
  private static final String ESCAPED = "\\\\[!\"#$%&";

  /** Patterns as they are used, by those that Flexmark has. */
  private static final Map<Pattern, Pattern> DECIDED = new ConcurrentHashMap<>();

  private Inlines(
      DataHolder options,
      BitSet special,
      BitSet delimiters,
      Map<Character, DelimiterProcessor> processors,
      LinkRefProcessorData references,
      List<InlineParserExtensionFactory> extensions) {
    super(options, special, delimiters, processors, references, extensions);
  }

  /** Has a parser read this way. */
  static final class Extension implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
      builder.customInlineParserFactory(Inlines::new);
      // Comes by itself only with Flexmark's own.
      builder.paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
    }
  }

  /** What has been read as one sign stays one: CommonMark (0.31.2, 6.1) knows no other way. */
  private static Pattern decided(Pattern pattern) {
    String text = pattern.pattern();
    return text.contains(ESCAPED)
        ? Pattern.compile(text.replace(")*", ")*+").replace("{0,999}", "{0,999}+"), pattern.flags())
        : pattern;
  }

  @Override
  public Matcher matcher(Pattern pattern) {
    return super.matcher(DECIDED.computeIfAbsent(pattern, Inlines::decided));
  }

  @Override
  public BasedSequence match(Pattern pattern) {
    Matcher matcher = matcher(pattern);
    return matcher == null ? null : input.subSequence(matcher.start(), matcher.end());
  }

  @Override
  public BasedSequence[] matchWithGroups(Pattern pattern) {
    Matcher matcher = matcher(pattern);
    if (matcher == null) {
      return null;
    }
    BasedSequence[] groups = new BasedSequence[matcher.groupCount() + 1];
    for (int i = 0; i < groups.length; i++) {
      boolean found = matcher.start(i) >= 0;
      groups[i] = found ? input.subSequence(matcher.start(i), matcher.end(i)) : null;
    }
    return groups;
  }
}
