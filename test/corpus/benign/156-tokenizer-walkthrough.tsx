import { AbsoluteFill, useCurrentFrame } from "remotion";

const SOURCE = "const total = items.reduce((sum, item) => sum + item.price, 0);";
type Token = { text: string; kind: "keyword" | "name" | "number" | "punctuation" | "space" };
const KEYWORDS = new Set(["const", "let", "return", "function"]);

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const match = /^(\s+|[A-Za-z_]\w*|\d+|=>|.)/.exec(rest);
    const text = match?.[0] ?? rest.charAt(0);
    const kind: Token["kind"] = /^\s/.test(text)
      ? "space"
      : KEYWORDS.has(text)
        ? "keyword"
        : /^[A-Za-z_]/.test(text)
          ? "name"
          : /^\d/.test(text)
            ? "number"
            : "punctuation";
    tokens.push({ text, kind });
    at += Math.max(1, text.length);
  }
  return tokens;
}

const TINTS: Record<Token["kind"], string> = { keyword: "#ff7b72", name: "#79c0ff", number: "#ffa657", punctuation: "#8b949e", space: "inherit" };

export default function Scene() {
  const frame = useCurrentFrame();
  const tokens = tokenize(SOURCE);
  return (
    <AbsoluteFill style={{ backgroundColor: "#0d1117", justifyContent: "center", padding: 60 }}>
      <code style={{ fontSize: 44, whiteSpace: "pre" }}>
        {tokens.slice(0, frame).map(({ text, kind }, i) => (
          <span key={`${i}-${text}`} style={{ color: TINTS[kind] }}>{text}</span>
        ))}
      </code>
    </AbsoluteFill>
  );
}
