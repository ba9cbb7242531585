import { AbsoluteFill, useCurrentFrame } from "remotion";
import { useState } from "react";

export default function Scene() {
  const frame = useCurrentFrame();
  const [count, setCount] = useState(frame);
  setCount(count + 1);
  return (
    <AbsoluteFill style={{ backgroundColor: "#60f985", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{count}</p>
    </AbsoluteFill>
  );
}
