package sitrep.site;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Proxy;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * A window of Chromium in which the pages of one site are opened without the policy that would hold
 * back what got into them, and what they do beyond showing themselves.
 */
final class Watch implements AutoCloseable {

  private static final Pattern OWN =
      Pattern.compile("^([a-z0-9]*/)?(theme|search)/[^#?]*\\.js(\\?|$)");
  private static final Pattern HASH = Pattern.compile("'sha256-([^']+)'");

  /** What could load or run something, now or when a reader touches it. */
  private static final String ALIVE =
      """
      () => {
        const odd = [];
        const tags = "iframe,frame,object,embed,applet,base,math,portal,style,template,form:not([role=search]),meta[http-equiv=refresh]";
        document.querySelectorAll(tags).forEach(e => odd.push(e.outerHTML.slice(0, 200)));
        for (const e of document.querySelectorAll("*")) {
          for (const a of e.attributes) {
            const address = /^(xlink:)?(href|src|action|formaction|data|poster|cite|background)$/i.test(a.name);
            if (/^on|^srcdoc$|^ping$/i.test(a.name)
                || address && !/^(https?|mailto|tel):|^data:,$/.test(new URL(a.value, document.baseURI).href)) {
              odd.push(e.localName + " " + a.name + "=" + a.value);
            }
          }
        }
        return odd;
      }\
      """;

  private final BrowserContext context;
  private final Page page;
  private final String root;
  private final Set<String> own = new HashSet<>();
  private final List<String> noticed = new ArrayList<>();

  /**
   * @param policy the policy of the site, which names by their hashes the scripts of its templates
   */
  Watch(LiveBrowser browser, StaticHost host, String policy) {
    root = host.address("");
    HASH.matcher(policy)
        .results()
        .forEach(m -> own.add(HexFormat.of().formatHex(Base64.getDecoder().decode(m.group(1)))));
    // Where nobody listens: what asks for another host is seen, and never leaves.
    Proxy nobody = new Proxy("http://127.0.0.1:9").setBypass("127.0.0.1");
    context = browser.reader(new NewContextOptions().setBypassCSP(true).setProxy(nobody));
    page = context.newPage();
    CDPSession devtools = context.newCDPSession(page);
    devtools.on("Debugger.scriptParsed", this::script);
    devtools.send("Debugger.enable");
    context.onPage(window -> notice("window " + window.url()));
    context.onRequest(r -> notice(r.url().startsWith(root) ? "" : "request " + r.url()));
    page.onWebSocket(socket -> notice("socket " + socket.url()));
    page.onDialog(
        dialog -> {
          notice("dialog " + dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(m -> notice(m.type() + " " + m.text()));
    page.onPageError(error -> notice("error " + error));
    page.onCrash(crashed -> notice("crash"));
  }

  static String policy(Document page) {
    return page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
  }

  private void notice(String what) {
    if (!what.isEmpty()) {
      noticed.add(page.url().replace(root, "/") + ": " + what);
    }
  }

  /** Any script that Chromium has read of the page, also of an attribute or an address. */
  private void script(JsonObject script) {
    String url = script.get("url").getAsString();
    if (url.isEmpty() && script.get("embedderName").getAsString().isEmpty()) {
      return; // What was put in by way of the devtools.
    }
    String hash = script.get("hash").getAsString();
    boolean ours = url.startsWith(root) && OWN.matcher(url.substring(root.length())).find();
    if (!ours && !own.contains(hash)) {
      notice("script " + script);
    }
  }

  /** Opens a page, and looks at what became of it. */
  Page open(String path) {
    page.navigate(root + path);
    if (!page.url().equals(root + path)) {
      notice("went away from " + path);
    }
    look();
    return page;
  }

  /** Looks for what is alive in the page as it stands. */
  void look() {
    ((List<?>) page.evaluate(ALIVE)).forEach(odd -> notice("alive " + odd));
  }

  /** All that happened since the beginning. */
  List<String> noticed() {
    return noticed;
  }

  @Override
  public void close() {
    context.close();
  }
}
