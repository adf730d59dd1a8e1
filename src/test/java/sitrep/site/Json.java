package sitrep.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists, texts, numbers; a key that stands twice is a fault. */
public final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Json() {}

  /** The one value that the text holds. */
  public static Object parse(String text) {
    List<Object> all = parseAll(text);
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " JSON values: " + text);
    }
    return all.get(0);
  }

  /** The object that the text holds. */
  public static Map<String, Object> object(String text) {
    return asObject(parse(text));
  }

  /** Each line as an object of its own. */
  public static List<Map<String, Object>> lines(String text) {
    return text.lines().map(Json::object).toList();
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> asObject(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> asObjects(Object value) {
    return (List<Map<String, Object>>) value;
  }

  private static List<Object> parseAll(String text) {
    try (JsonParser json = FACTORY.createParser(text)) {
      List<Object> all = new ArrayList<>();
      while (json.nextToken() != null) {
        all.add(value(json));
      }
      return all;
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + e.getMessage(), e);
    }
  }

  private static Object value(JsonParser json) throws IOException {
    switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          object.put(name, value(json));
        }
        return object;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(json));
        }
        return list;
      }
      case VALUE_NUMBER_INT -> {
        return json.getLongValue();
      }
      case VALUE_NUMBER_FLOAT -> {
        return json.getDoubleValue();
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        return json.getBooleanValue();
      }
      case VALUE_NULL -> {
        return null;
      }
      default -> {
        return json.getText();
      }
    }
  }
}
