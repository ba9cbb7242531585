import { useMemo } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

const totals = { distance: 0 };

export default function Scene() {
  const frame = useCurrentFrame();
  const distance = useMemo(() => {
    totals.distance += Math.sin(frame / 10) * 10;
    return totals.distance;
  }, [frame]);
  return (
    <AbsoluteFill style={{ backgroundColor: "#2bb35b" }}>
      <div style={{ width: 100, height: 100, background: "white", translate: `${500 + distance}px 400px` }} />
    </AbsoluteFill>
  );
}
