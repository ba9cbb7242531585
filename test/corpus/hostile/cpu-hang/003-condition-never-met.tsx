import { AbsoluteFill } from "remotion";
import { useMemo } from "react";

export default function Scene() {
  const steps = useMemo(() => {
    let count = 0;
    for (let x = 0; x !== 1; x += 0.1) count += 1;
    return count;
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#50e6b9", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{steps}</h1>
    </AbsoluteFill>
  );
}
