import { AbsoluteFill } from "remotion";

function stubborn(): number {
  for (;;) {
    try {
      for (let i = 0; i < 1e12; i += 1) if (i < 0) return i;
    } catch {
      continue;
    } finally {
      stubborn();
    }
  }
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#3babc6", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{stubborn()}</h1>
    </AbsoluteFill>
  );
}
