import { useEffect, useState } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const [x, setX] = useState(0);
  useEffect(() => {
    setX((now) => now + (frame * 20 - now) * 0.1);
  }, [frame]);
  return (
    <AbsoluteFill style={{ backgroundColor: "#15bf6f" }}>
      <div style={{ width: 120, height: 120, background: "white", marginLeft: x }} />
    </AbsoluteFill>
  );
}
