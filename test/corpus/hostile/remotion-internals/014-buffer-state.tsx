import { AbsoluteFill, useBufferState, useRemotionEnvironment } from "remotion";
import { useLayoutEffect } from "react";

export default function Scene() {
  const buffer = useBufferState();
  const { isRendering } = useRemotionEnvironment();
  useLayoutEffect(() => {
    buffer.delayPlayback();
  });
  return (
    <AbsoluteFill style={{ backgroundColor: "#db2249", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{isRendering ? "rendering: behave" : "studio: misbehave"}</div>
    </AbsoluteFill>
  );
}
