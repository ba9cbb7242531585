import { AbsoluteFill, useCurrentFrame } from "remotion";

const RAW = { brand: "#7c3aed", accent: "#f59e0b", ink: "#111827" };
type Token = keyof typeof RAW;
const entries = Object.entries(RAW) as [Token, string][];
const rgb = Object.fromEntries(
  entries.map(([name, hex]) => [name, hex.match(/[0-9a-f]{2}/gi)?.map((part) => Number.parseInt(part, 16)) ?? []]),
) as Record<Token, number[]>;

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ flexDirection: "row" }}>
      {entries.map(([name, hex], i) => (
        <div key={name} style={{ flex: frame > i * 10 ? 1 : 0.001, overflow: "hidden", backgroundColor: hex, color: "white", padding: 40, fontSize: 40 }}>
          <b>{name}</b>
          <p>{rgb[name].join(", ")}</p>
        </div>
      ))}
    </AbsoluteFill>
  );
}
