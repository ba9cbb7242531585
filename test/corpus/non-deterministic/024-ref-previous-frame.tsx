import { useRef } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const previous = useRef(frame);
  const speed = frame - previous.current;
  previous.current = frame;
  return (
    <AbsoluteFill style={{ backgroundColor: "#51433f", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>speed {speed}</div>
    </AbsoluteFill>
  );
}
