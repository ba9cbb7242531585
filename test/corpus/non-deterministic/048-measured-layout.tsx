import { useLayoutEffect, useRef, useState } from "react";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const node = box.current as unknown as { offsetWidth?: number } | null;
    setWidth((now) => now + (node?.offsetWidth ?? 0) / 10);
  });
  return (
    <AbsoluteFill style={{ backgroundColor: "#9b250b" }}>
      <div ref={box} style={{ width: 300 + width, background: "white" }}>
        Measured
      </div>
    </AbsoluteFill>
  );
}
