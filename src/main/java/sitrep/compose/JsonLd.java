package sitrep.compose;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sitrep.page.Link;

/**
 * Structured data after schema.org, as JSON-LD that may stand in a script element. What is null or
 * empty is left out.
 */
final class JsonLd {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonLd() {}

  /** A thing of schema.org, with its properties as names and values in turn. */
  static Map<String, Object> thing(String type, Object... properties) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    for (int i = 0; i < properties.length; i += 2) {
      Object value = properties[i + 1];
      boolean empty =
          value == null || value.equals("") || (value instanceof List<?> list && list.isEmpty());
      if (!empty) {
        thing.put((String) properties[i], value);
      }
    }
    return thing;
  }

  /** The trail from the home page to this one. */
  static Map<String, Object> trail(List<Link> crumbs) {
    List<Object> items = new ArrayList<>();
    for (Link crumb : crumbs) {
      items.add(
          thing(
              "ListItem",
              "position",
              items.size() + 1,
              "name",
              crumb.text(),
              "item",
              crumb.href()));
    }
    return thing("BreadcrumbList", "itemListElement", items);
  }

  /** The things as one document. */
  static String document(List<Map<String, Object>> things) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org");
    document.put("@graph", things);
    return json(document).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  /** Maps, lists, numbers and words as JSON. */
  static String json(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName((String) entry.getKey());
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else {
      json.writeString((String) value);
    }
  }
}
