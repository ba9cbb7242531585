import { AbsoluteFill, useCurrentFrame } from "remotion";
import { useMemo } from "react";

const keepers: (() => number)[] = [];

export default function Scene() {
  const frame = useCurrentFrame();
  useMemo(() => {
    const block = Array.from({ length: 500_000 }, (_, i) => `${frame}-${i}`);
    keepers.push(() => block.length);
  }, [frame]);
  return (
    <AbsoluteFill style={{ backgroundColor: "#7bee9d", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{keepers.reduce((sum, keep) => sum + keep(), 0)}</p>
    </AbsoluteFill>
  );
}
