package sitrep.memory;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values as bytes, and bytes as values: records and enums of the program's own, strings, numbers,
 * dates, addresses, zones, lists, maps and optionals of these, and null. Equal values give equal
 * bytes, as long as their maps have one order. A form for one version of the program: names of
 * classes and the order of components are part of it.
 */
final class Codec {

  private enum Tag {
    NULL,
    STRING,
    AGAIN,
    INT,
    LONG,
    DOUBLE,
    TRUE,
    FALSE,
    DATE,
    INSTANT,
    URI,
    ZONE,
    EMPTY,
    PRESENT,
    LIST,
    MAP,
    ENUM,
    RECORD
  }

  private static final Tag[] TAGS = Tag.values();

  private Codec() {}

  /**
   * The value's bytes.
   *
   * @throws IllegalArgumentException for a value of any other class
   */
  static byte[] encode(Object value) {
    ByteSink sink = new ByteSink();
    write(value, sink);
    return sink.bytes();
  }

  /**
   * The value of which these are the bytes.
   *
   * @throws IOException if they are no value's
   */
  static Object decode(byte[] bytes) throws IOException {
    ByteSource source = new ByteSource(bytes);
    try {
      Object value = read(source);
      if (!source.atEnd()) {
        throw new IOException("bytes are left over");
      }
      return value;
    } catch (RuntimeException | StackOverflowError e) {
      throw new IOException("no value has these bytes", e);
    }
  }

  private static void write(Object value, ByteSink sink) {
    if (value == null) {
      tag(Tag.NULL, sink);
    } else if (value instanceof String text) {
      string(text, sink);
    } else if (value instanceof Record record) {
      tag(Tag.RECORD, sink);
      Shape shape = Shape.of(record.getClass());
      string(shape.name(), sink);
      shape.parts(record, part -> write(part, sink));
    } else if (value instanceof List<?> list) {
      tag(Tag.LIST, sink);
      sink.number(list.size());
      list.forEach(element -> write(element, sink));
    } else if (value instanceof Optional<?> optional) {
      tag(optional.isPresent() ? Tag.PRESENT : Tag.EMPTY, sink);
      optional.ifPresent(content -> write(content, sink));
    } else if (value instanceof Enum<?> constant) {
      tag(Tag.ENUM, sink);
      string(constant.getDeclaringClass().getName(), sink);
      string(constant.name(), sink);
    } else {
      writeOther(value, sink);
    }
  }

  private static void writeOther(Object value, ByteSink sink) {
    if (value instanceof Integer number) {
      tag(Tag.INT, sink);
      sink.number(number);
    } else if (value instanceof Boolean truth) {
      tag(truth ? Tag.TRUE : Tag.FALSE, sink);
    } else if (value instanceof Long number) {
      tag(Tag.LONG, sink);
      sink.fixed(number);
    } else if (value instanceof Double number) {
      tag(Tag.DOUBLE, sink);
      sink.fixed(Double.doubleToRawLongBits(number));
    } else if (value instanceof LocalDate date) {
      tag(Tag.DATE, sink);
      sink.fixed(date.toEpochDay());
    } else if (value instanceof Instant instant) {
      tag(Tag.INSTANT, sink);
      sink.fixed(instant.getEpochSecond());
      sink.number(instant.getNano());
    } else if (value instanceof URI address) {
      tag(Tag.URI, sink);
      string(address.toString(), sink);
    } else if (value instanceof ZoneId zone) {
      tag(Tag.ZONE, sink);
      string(zone.getId(), sink);
    } else if (value instanceof Map<?, ?> map) {
      tag(Tag.MAP, sink);
      sink.number(map.size());
      ordered(map)
          .forEach(
              (key, content) -> {
                write(key, sink);
                write(content, sink);
              });
    } else {
      throw new IllegalArgumentException("no form for " + value.getClass());
    }
  }

  /** Maps without an order of their own have another one in each process. */
  private static Map<?, ?> ordered(Map<?, ?> map) {
    return map instanceof LinkedHashMap || map instanceof SortedMap ? map : new TreeMap<>(map);
  }

  private static void tag(Tag tag, ByteSink sink) {
    sink.octet(tag.ordinal());
  }

  private static void string(String text, ByteSink sink) {
    int index = sink.indexOf(text);
    tag(index < 0 ? Tag.STRING : Tag.AGAIN, sink);
    if (index < 0) {
      sink.text(text);
    } else {
      sink.number(index);
    }
  }

  private static Object read(ByteSource source) throws IOException {
    return read(TAGS[source.octet()], source);
  }

  private static Object read(Tag tag, ByteSource source) throws IOException {
    return switch (tag) {
      case NULL -> null;
      case STRING -> source.text();
      case AGAIN -> source.again(source.number());
      case INT -> source.number();
      case LONG -> source.fixed();
      case DOUBLE -> Double.longBitsToDouble(source.fixed());
      case TRUE -> true;
      case FALSE -> false;
      case DATE -> LocalDate.ofEpochDay(source.fixed());
      case INSTANT -> Instant.ofEpochSecond(source.fixed(), source.number());
      case URI -> URI.create((String) read(source));
      case ZONE -> ZoneId.of((String) read(source));
      case EMPTY -> Optional.empty();
      case PRESENT -> Optional.of(read(source));
      case LIST -> list(source);
      case MAP -> map(source);
      case ENUM -> Shape.constant((String) read(source), (String) read(source));
      case RECORD -> record(source);
    };
  }

  private static List<Object> list(ByteSource source) throws IOException {
    int size = source.count();
    List<Object> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(read(source));
    }
    return list;
  }

  private static Map<Object, Object> map(ByteSource source) throws IOException {
    int size = source.count();
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      Object key = read(source);
      map.put(key, read(source));
    }
    return map;
  }

  private static Object record(ByteSource source) throws IOException {
    Shape shape = Shape.named((String) read(source));
    Object[] parts = new Object[shape.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = read(source);
    }
    return shape.make(parts);
  }
}
