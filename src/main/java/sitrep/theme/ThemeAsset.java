package sitrep.theme;

/**
 * A style sheet or script of the theme as it is served.
 *
 * @param name with a part that changes with its content, so that a browser may keep it for ever
 * @param integrity its SHA-256, as browsers want it told (Subresource Integrity, W3C)
 */
public record ThemeAsset(String name, String text, String integrity) {}
