package sitrep.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;

/** A language that code can be coloured in, with the names that authors use for it. */
enum CodeLanguage {
  ASSEMBLER(SyntaxConstants.SYNTAX_STYLE_ASSEMBLER_X86, "asm", "assembler", "nasm"),
  BATCH(SyntaxConstants.SYNTAX_STYLE_WINDOWS_BATCH, "bat", "batch", "cmd"),
  C(SyntaxConstants.SYNTAX_STYLE_C, "c", "h"),
  CLOJURE(SyntaxConstants.SYNTAX_STYLE_CLOJURE, "clojure", "clj"),
  CPP(SyntaxConstants.SYNTAX_STYLE_CPLUSPLUS, "cpp", "c++", "cc", "cxx", "hpp"),
  CSHARP(SyntaxConstants.SYNTAX_STYLE_CSHARP, "csharp", "c#", "cs"),
  CSS(SyntaxConstants.SYNTAX_STYLE_CSS, "css"),
  D(SyntaxConstants.SYNTAX_STYLE_D, "d"),
  DART(SyntaxConstants.SYNTAX_STYLE_DART, "dart"),
  DELPHI(SyntaxConstants.SYNTAX_STYLE_DELPHI, "delphi", "pascal"),
  DOCKERFILE(SyntaxConstants.SYNTAX_STYLE_DOCKERFILE, "dockerfile", "docker"),
  DTD(SyntaxConstants.SYNTAX_STYLE_DTD, "dtd"),
  FORTRAN(SyntaxConstants.SYNTAX_STYLE_FORTRAN, "fortran", "f90"),
  GO(SyntaxConstants.SYNTAX_STYLE_GO, "go", "golang"),
  GROOVY(SyntaxConstants.SYNTAX_STYLE_GROOVY, "groovy", "gradle"),
  HANDLEBARS(SyntaxConstants.SYNTAX_STYLE_HANDLEBARS, "handlebars", "hbs"),
  HTACCESS(SyntaxConstants.SYNTAX_STYLE_HTACCESS, "htaccess", "apache"),
  HTML(SyntaxConstants.SYNTAX_STYLE_HTML, "html", "htm", "xhtml"),
  INI(SyntaxConstants.SYNTAX_STYLE_INI, "ini", "toml"),
  JAVA(SyntaxConstants.SYNTAX_STYLE_JAVA, "java"),
  JAVASCRIPT(SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT, "javascript", "js", "jsx", "mjs"),
  JSON(SyntaxConstants.SYNTAX_STYLE_JSON, "json", "geojson"),
  JSONC(SyntaxConstants.SYNTAX_STYLE_JSON_WITH_COMMENTS, "jsonc", "json5"),
  JSP(SyntaxConstants.SYNTAX_STYLE_JSP, "jsp"),
  KOTLIN(SyntaxConstants.SYNTAX_STYLE_KOTLIN, "kotlin", "kt", "kts"),
  LATEX(SyntaxConstants.SYNTAX_STYLE_LATEX, "latex", "tex"),
  LESS(SyntaxConstants.SYNTAX_STYLE_LESS, "less"),
  LISP(SyntaxConstants.SYNTAX_STYLE_LISP, "lisp", "scheme", "elisp"),
  LUA(SyntaxConstants.SYNTAX_STYLE_LUA, "lua"),
  MAKEFILE(SyntaxConstants.SYNTAX_STYLE_MAKEFILE, "makefile", "make"),
  MARKDOWN(SyntaxConstants.SYNTAX_STYLE_MARKDOWN, "markdown", "md"),
  PERL(SyntaxConstants.SYNTAX_STYLE_PERL, "perl", "pl"),
  PHP(SyntaxConstants.SYNTAX_STYLE_PHP, "php"),
  PROPERTIES(SyntaxConstants.SYNTAX_STYLE_PROPERTIES_FILE, "properties"),
  PROTO(SyntaxConstants.SYNTAX_STYLE_PROTO, "proto", "protobuf"),
  PYTHON(SyntaxConstants.SYNTAX_STYLE_PYTHON, "python", "py", "python3"),
  RUBY(SyntaxConstants.SYNTAX_STYLE_RUBY, "ruby", "rb"),
  RUST(SyntaxConstants.SYNTAX_STYLE_RUST, "rust", "rs"),
  SCALA(SyntaxConstants.SYNTAX_STYLE_SCALA, "scala"),
  SHELL(SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL, "sh", "bash", "shell", "zsh", "ksh"),
  SQL(SyntaxConstants.SYNTAX_STYLE_SQL, "sql"),
  TCL(SyntaxConstants.SYNTAX_STYLE_TCL, "tcl"),
  TYPESCRIPT(SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT, "typescript", "ts", "tsx"),
  VHDL(SyntaxConstants.SYNTAX_STYLE_VHDL, "vhdl"),
  VISUAL_BASIC(SyntaxConstants.SYNTAX_STYLE_VISUAL_BASIC, "vb", "vbnet", "visualbasic"),
  XML(SyntaxConstants.SYNTAX_STYLE_XML, "xml", "svg", "xsl", "xslt", "xsd", "rss", "atom"),
  YAML(SyntaxConstants.SYNTAX_STYLE_YAML, "yaml", "yml");

  private static final Map<String, CodeLanguage> BY_NAME =
      Arrays.stream(values())
          .flatMap(language -> language.names.stream().map(name -> Map.entry(name, language)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String style;
  private final List<String> names;

  CodeLanguage(String style, String... names) {
    this.style = style;
    this.names = List.of(names);
  }

  /** The language of this name or abbreviation. */
  static Optional<CodeLanguage> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  List<String> names() {
    return names;
  }

  /** The name under which RSyntaxTextArea knows it. */
  String style() {
    return style;
  }
}
