import { AbsoluteFill, useCurrentFrame, useDelayRender } from "remotion";
import { useState } from "react";

export default function Scene() {
  const frame = useCurrentFrame();
  const { delayRender } = useDelayRender();
  const [handles] = useState(() => Array.from({ length: 50 }, (_, i) => delayRender(`hold ${i}`)));
  return (
    <AbsoluteFill style={{ backgroundColor: "#1f7dff", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{frame} {handles.length}</div>
    </AbsoluteFill>
  );
}
