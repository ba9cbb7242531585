import type { ReactNode } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

interface Column<Row> { header: string; cell: (row: Row) => ReactNode; align?: "left" | "right" }

function Table<Row extends { id: string }>({ rows, columns }: { rows: readonly Row[]; columns: readonly Column<Row>[] }) {
  return (
    <table style={{ fontSize: 36, borderCollapse: "collapse", width: "100%" }}>
      <thead>
        <tr>
          {columns.map(({ header, align = "left" }) => (
            <th key={header} style={{ textAlign: align, padding: 16 }}>{header}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ header, cell, align }) => (
              <td key={header} style={{ textAlign: align, padding: 16, borderTop: "1px solid #94a3b8" }}>{cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const PLANETS = [
  { id: "mercury", name: "Mercury", km: 4_879, moons: 0 },
  { id: "earth", name: "Earth", km: 12_742, moons: 1 },
  { id: "mars", name: "Mars", km: 6_779, moons: 2 },
];

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ padding: 120 }}>
      <Table
        rows={PLANETS.slice(0, 1 + Math.floor(frame / 20))}
        columns={[
          { header: "Planet", cell: ({ name }) => <strong>{name}</strong> },
          { header: "Diameter", cell: ({ km }) => `${km.toLocaleString("en-GB")} km`, align: "right" },
          { header: "Moons", cell: ({ moons }) => (moons === 0 ? "–" : "●".repeat(moons)), align: "right" },
        ]}
      />
    </AbsoluteFill>
  );
}
