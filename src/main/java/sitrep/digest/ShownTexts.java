package sitrep.digest;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sitrep.problem.Place;
import sitrep.problem.Placed;

/**
 * The texts that an item shows beside the words of its blocks: all that its front matter says, and
 * what blocks hold in attributes, addresses, citations and finished HTML. A key that items get one
 * day is among them without being named here.
 */
public final class ShownTexts {

  /** Ids of sources, names that only say what is not to be linked, and what has its own walk. */
  private static final Set<String> UNSHOWN =
      Set.of("sources", "neverLink", "sha256", "body", "raw");

  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  private ShownTexts() {}

  /** What the item's front matter, and the name of its file, have readers see. */
  public static List<Placed<String>> ofFront(Item item) {
    return in(item, item.place());
  }

  /**
   * The texts in a value, which may be a text, a record, or any number of them.
   *
   * @param place of those that bear none
   */
  public static List<Placed<String>> in(Object value, Place place) {
    List<Placed<String>> texts = new ArrayList<>();
    walk(value, place, texts::add);
    return texts;
  }

  private static void walk(Object value, Place place, Consumer<Placed<String>> action) {
    if (value instanceof String text) {
      if (!text.isBlank()) {
        action.accept(new Placed<>(text, place));
      }
    } else if (value instanceof Placed<?> placed) {
      walk(placed.value(), placed.place(), action);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> walk(inner, place, action));
    } else if (value instanceof Collection<?> many) {
      many.forEach(inner -> walk(inner, place, action));
    } else if (value instanceof Record && !(value instanceof Place)) {
      for (RecordComponent component : COMPONENTS.get(value.getClass())) {
        if (!UNSHOWN.contains(component.getName())) {
          walk(get(value, component), place, action);
        }
      }
    }
  }

  private static Object get(Object value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  /** What stands directly in a block, not in one within it, and is none of its words. */
  public static List<Placed<String>> besideWords(Block block) {
    List<Placed<String>> texts = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    for (Fragment fragment : block.fragments()) {
      if (fragment instanceof Markup markup) {
        html.append(markup.html());
      } else if (fragment instanceof Reference reference) {
        reference(reference, texts);
      } else {
        html.append('\n');
        if (fragment instanceof Citation citation) {
          citation.cites().forEach(cite -> walk(cite.locator(), cite.place(), texts::add));
        }
      }
    }
    HtmlTexts.of(html.toString()).forEach(text -> walk(text, block.place(), texts::add));
    return texts;
  }

  private static void reference(Reference reference, List<Placed<String>> texts) {
    switch (reference.kind()) {
      case ADDRESS, IMAGE -> walk(reference.target(), reference.place(), texts::add);
      case TERM -> walk(reference.label(), reference.place(), texts::add);
      case NAME, FOOTNOTE, ANCHOR, SELF -> {}
    }
  }
}
