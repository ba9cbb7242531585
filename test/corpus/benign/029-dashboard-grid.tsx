import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

type Tile =
  | { kind: "number"; label: string; value: number; unit?: string }
  | { kind: "bars"; label: string; values: number[] }
  | { kind: "note"; text: string };

const tiles: Tile[] = [
  { kind: "number", label: "Active users", value: 48210 },
  { kind: "bars", label: "Sign-ups", values: [3, 5, 4, 8, 7, 11, 14] },
  { kind: "number", label: "Uptime", value: 99.98, unit: "%" },
  { kind: "note", text: "Deploys are frozen until Monday; see the runbook." },
  { kind: "bars", label: "Errors", values: [9, 7, 8, 4, 3, 2, 1] },
  { kind: "number", label: "Latency", value: 42, unit: " ms" },
];

const assertNever = (tile: never): never => {
  throw new Error(`Unknown tile ${JSON.stringify(tile)}`);
};

function TileBody({ tile, progress }: { tile: Tile; progress: number }) {
  switch (tile.kind) {
    case "number": {
      const { label, value, unit = "" } = tile;
      const digits = Number.isInteger(value) ? 0 : 2;
      return (
        <>
          <div style={{ fontSize: 34, color: "#64748b" }}>{label}</div>
          <div style={{ fontSize: 100, fontWeight: 800 }}>
            {(value * progress).toFixed(digits)}
            {unit}
          </div>
        </>
      );
    }
    case "bars":
      return (
        <>
          <div style={{ fontSize: 34, color: "#64748b" }}>{tile.label}</div>
          <div style={{ display: "flex", gap: 12, alignItems: "flex-end", height: 200 }}>
            {tile.values.map((v, i) => (
              <div key={i} style={{ flex: 1, height: v * 14 * progress, background: "#6366f1", borderRadius: 6 }} />
            ))}
          </div>
        </>
      );
    case "note":
      return <div style={{ fontSize: 44, lineHeight: 1.35, color: "#b45309" }}>{tile.text}</div>;
    default:
      return assertNever(tile);
  }
}

export default function Dashboard() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill
      style={{
        background: "#f1f5f9",
        display: "grid",
        gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
        gridTemplateRows: "1fr 1fr",
        gap: 40,
        padding: 60,
        fontFamily: "sans-serif",
      }}
    >
      {tiles.map((tile, i) => {
        const progress = interpolate(frame, [i * 4, i * 4 + 30], [0, 1], { extrapolateLeft: "clamp", extrapolateRight: "clamp" });
        return (
          <div key={i} style={{ background: "white", borderRadius: 32, padding: 48, display: "flex", flexDirection: "column", justifyContent: "space-between", boxShadow: "0 10px 40px #0f172a14" }}>
            <TileBody tile={tile} progress={progress} />
          </div>
        );
      })}
    </AbsoluteFill>
  );
}
