import { AbsoluteFill } from "remotion";

const parts = Array.from({ length: 100_000 }, (_, i) => new Intl.DateTimeFormat("en", { timeZone: "UTC", dateStyle: "full" }).format(new Date(i * 1e8)));
const folded = parts.join("").normalize("NFKD").localeCompare("x".repeat(1e7), "de", { numeric: true });

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#8affe5", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{folded}</p>
    </AbsoluteFill>
  );
}
