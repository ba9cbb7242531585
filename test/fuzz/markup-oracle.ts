const TAG = /<([a-zA-Z][\w:.-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /([^\s=]+)(?:="([^"]*)")?/g;

const TAGS_THAT_ACT =
  /^(script|iframe|frame|frameset|object|embed|applet|link|meta|base|style|form|input|button|textarea|select|portal|fencedframe|foreignobject|feimage|image|img|video|audio|source|track|picture|canvas|a|area|map|template|slot|dialog|details|marquee|animate|animatetransform|animatemotion|set|mpath|discard|handler|listener)$/i;
const ATTRIBUTES_THAT_ACT =
  /^(on.*|src|srcset|srcdoc|poster|ping|action|formaction|data|background|manifest|ref|is|http-equiv|autofocus|contenteditable|tabindex|popover.*|command.*|attributename|begin|dur|from|to|values|nonce|integrity|crossorigin|target|download)$/i;
const STYLE_THAT_ACTS =
  /url\(\s*["']?(?!["']?#)|image-set|(^|[^-\w])src\(|@import|expression\(|-moz-binding|behavior:|(^|;)\s*(-webkit-)?(animation|transition)[-:]|paint\(|element\(|cross-fade\(/i;

/** What the rendered markup holds that no scene may draw; empty when all is well. */
export function markupFinds(markup: string): string[] {
  const finds: string[] = [];
  for (const [, tag = "", attributes = ""] of markup.matchAll(TAG)) {
    if (TAGS_THAT_ACT.test(tag)) finds.push(`<${tag}>`);
    for (const [, name = "", raw = ""] of attributes.matchAll(ATTRIBUTE)) {
      const value = decoded(raw);
      // In a filter these are numbers; on moving elements they are times and positions.
      const isFilterNumber = /^fe/i.test(tag) && name === "values";
      if (ATTRIBUTES_THAT_ACT.test(name) && !isFilterNumber) finds.push(`<${tag} ${name}>`);
      if (/href$/i.test(name) && !value.startsWith("#")) finds.push(`<${tag} ${name}="${value}">`);
      // The points of a path are no address, whatever letters they contain.
      if (name === "d") continue;
      if (
        name === "style"
          ? STYLE_THAT_ACTS.test(unescapedCss(value))
          : /url\(\s*["']?[^#"'\s]/i.test(unescapedCss(value))
      )
        finds.push(`${name}: ${value.slice(0, 100)}`);
    }
  }
  return finds;
}

function decoded(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function unescapedCss(text: string): string {
  return text
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, hex?: string, letter?: string) =>
      hex ? String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)) : (letter ?? ""),
    );
}
