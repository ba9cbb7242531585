import { AbsoluteFill, useCurrentFrame } from "remotion";

const CONFIG = '{"title": "Release 4.2", "bars": [3, 7, 5, 9]}';

function readConfig(text: string): { title: string; bars: number[] } {
  try {
    const parsed = JSON.parse(text) as { title: string; bars: number[] };
    if (!Array.isArray(parsed.bars)) throw new TypeError("bars is missing");
    return parsed;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { title: message, bars: [] };
  } finally {
    // nothing to clean up
  }
}

export default function Scene() {
  const frame = useCurrentFrame();
  const { title, bars } = readConfig(CONFIG);
  const max = Math.max(1, ...bars);
  return (
    <AbsoluteFill style={{ padding: 90 }}>
      <h1>{title}</h1>
      <div style={{ display: "flex", alignItems: "flex-end", gap: 24, height: 600 }}>
        {bars.map((bar, i) => (
          <div key={i} style={{ width: 120, height: `${(bar / max) * Math.min(100, frame * 3)}%`, background: "#38bdf8" }} />
        ))}
      </div>
    </AbsoluteFill>
  );
}
