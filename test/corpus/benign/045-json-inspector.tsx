import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const response = {
  status: 200,
  url: "https://api.example.com/v1/lessons?id=42&lang=en",
  lesson: { title: "Photosynthesis", minutes: 6, tags: ["biology", "light"] },
  next: null,
};

const source = JSON.stringify(response, null, 2);
const copy: { status: number } = { status: source.length > 0 ? response.status : 0 };

type TokenKind = "key" | "text" | "number" | "plain";
const INK: Record<TokenKind, string> = { key: "#7dd3fc", text: "#86efac", number: "#fca5a5", plain: "#cbd5e1" };

function tokenize(line: string): { kind: TokenKind; value: string }[] {
  return line
    .split(/("[^"]*":?|\b\d+\b)/)
    .filter((value) => value !== "")
    .map((value) => {
      if (/^".*":$/.test(value)) return { kind: "key", value };
      if (value.startsWith('"')) return { kind: "text", value };
      return { kind: /^\d+$/.test(value) ? "number" : "plain", value };
    });
}

export default function JsonInspector() {
  const frame = useCurrentFrame();
  const lines = source.split("\n");
  const visible = interpolate(frame, [0, 50], [1, lines.length], { extrapolateRight: "clamp" });
  return (
    <AbsoluteFill style={{ background: "#0f172a", padding: 80 }}>
      <div style={{ fontSize: 44, color: "#94a3b8", fontFamily: "sans-serif", marginBottom: 30 }}>
        GET /v1/lessons &rarr; <b style={{ color: "#4ade80" }}>{copy.status} OK</b>
      </div>
      <div style={{ fontFamily: "monospace", fontSize: 42, lineHeight: 1.55, whiteSpace: "pre" }}>
        {lines.slice(0, Math.floor(visible)).map((line, i) => (
          <div key={i}>
            {tokenize(line).map(({ kind, value }, j) => (
              <span key={j} style={{ color: INK[kind] }}>{value}</span>
            ))}
          </div>
        ))}
      </div>
    </AbsoluteFill>
  );
}
