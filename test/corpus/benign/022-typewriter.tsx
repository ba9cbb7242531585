import { AbsoluteFill, useCurrentFrame } from "remotion";

const LINES = [
  "$ npm create video@latest",
  "? What are we making // a lesson",
  "Visit https://example.com/docs for more",
  "Done in 1.2s. Happy rendering!",
];
const CHARS_PER_FRAME = 1.8;

export default function Typewriter() {
  const frame = useCurrentFrame();
  let budget = Math.floor(frame * CHARS_PER_FRAME);

  const shown = LINES.map((line) => {
    const part = line.slice(0, Math.max(0, budget));
    budget -= line.length;
    return part;
  });
  const active = shown.findLastIndex((part) => part.length > 0);
  const caretOn = Math.floor(frame / 8) % 2 === 0;

  return (
    <AbsoluteFill style={{ background: "#1e1e2e", padding: 120 }}>
      <div style={{ background: "#11111b", borderRadius: 24, flex: 1, overflow: "hidden", boxShadow: "0 40px 120px #0008" }}>
        <div style={{ display: "flex", gap: 16, padding: 28, background: "#313244" }}>
          {["#f38ba8", "#f9e2af", "#a6e3a1"].map((color) => (
            <i key={color} style={{ width: 28, height: 28, borderRadius: 14, background: color }} />
          ))}
        </div>
        <pre style={{ margin: 0, padding: 56, fontSize: 54, lineHeight: 1.6, color: "#cdd6f4", fontFamily: "'DejaVu Sans Mono', monospace" }}>
          {shown.map((part, i) => (
            <div key={LINES[i]} style={{ minHeight: "1.6em", color: part.startsWith("$") ? "#a6e3a1" : undefined }}>
              {part}
              {i === active && caretOn && <span style={{ background: "#cdd6f4" }}>&nbsp;</span>}
            </div>
          ))}
        </pre>
      </div>
    </AbsoluteFill>
  );
}
