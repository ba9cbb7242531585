import { AbsoluteFill, useCurrentFrame } from "remotion";

const makeTable = (rows: number): string[] => Array.from({ length: rows }, (_, row) => "row ".repeat(100) + row).sort((one, other) => one.localeCompare(other, "de"));
const TABLE = makeTable(90_000);

export default function Scene() {
  const frame = useCurrentFrame();
  const shown = TABLE.length + frame;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
