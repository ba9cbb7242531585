import { useEffect, useState } from "react";
import { AbsoluteFill } from "remotion";

declare function requestAnimationFrame(run: (now: number) => void): number;

export default function Scene() {
  const [x, setX] = useState(0);
  useEffect(() => {
    const step = (now: number): void => {
      setX((now / 4) % 1500);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#d41740" }}>
      <div style={{ width: 120, height: 120, background: "white", translate: `${x}px 300px` }} />
    </AbsoluteFill>
  );
}
