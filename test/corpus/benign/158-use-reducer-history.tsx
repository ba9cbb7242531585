import { useMemo } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

interface Cell { row: number; col: number; alive: boolean }
const ROWS = 12, COLS = 20;

export default function Scene() {
  const frame = useCurrentFrame();
  const cells = useMemo(() => {
    const out: Cell[] = [];
    outer: for (let row = 0; row < ROWS; row++) {
      for (let col = 0; col < COLS; col++) {
        if (row === ROWS - 1 && col > 10) break outer;
        if ((row + col) % 5 === 0) continue;
        out.push({ row, col, alive: (row * 7 + col * 3) % 4 < 2 });
      }
    }
    return out;
  }, []);
  const byRow = new Map<number, Cell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  return (
    <AbsoluteFill style={{ backgroundColor: "#0c0a09" }}>
      {[...byRow].map(([row, inRow]) => (
        <div key={row} style={{ display: "flex", opacity: frame > row * 2 ? 1 : 0.1 }}>
          {inRow.map(({ col, alive }) => (
            <span key={col} style={{ width: 90, height: 88, margin: 2, background: alive ? "#facc15" : "#292524" }} />
          ))}
        </div>
      ))}
    </AbsoluteFill>
  );
}
