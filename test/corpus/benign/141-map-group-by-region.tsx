import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const SALES = [
  { region: "North", month: "Jan", value: 30 },
  { region: "South", month: "Jan", value: 12 },
  { region: "North", month: "Feb", value: 44 },
  { region: "South", month: "Feb", value: 29 },
  { region: "West", month: "Feb", value: 18 },
] as const satisfies readonly { region: string; month: string; value: number }[];

type Sale = (typeof SALES)[number];

function groupBy<T, K extends string>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const byRegion = groupBy<Sale, Sale["region"]>(SALES, (sale) => sale.region);
const totals = Array.from(byRegion, ([region, sales]) => ({
  region,
  total: sales.reduce((sum, { value }) => sum + value, 0),
})).toSorted((a, b) => b.total - a.total);

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ padding: 100, gap: 30 }}>
      {totals.map(({ region, total }, i) => (
        <div key={region} style={{ display: "flex", alignItems: "center", gap: 30, fontSize: 48 }}>
          <span style={{ width: 200 }}>{region}</span>
          <div
            style={{
              height: 70,
              width: interpolate(frame - i * 8, [0, 30], [0, total * 14], { extrapolateLeft: "clamp", extrapolateRight: "clamp" }),
              backgroundColor: `hsl(${200 + i * 40} 80% 55%)`,
            }}
          />
        </div>
      ))}
    </AbsoluteFill>
  );
}
