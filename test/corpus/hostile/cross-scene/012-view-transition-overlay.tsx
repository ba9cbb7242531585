import { useEffect, useRef } from "react";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = box.current as unknown as { showPopover?: () => void; requestFullscreen?: () => void } | null;
    node?.showPopover?.();
    node?.requestFullscreen?.();
  });
  return (
    <AbsoluteFill style={{ backgroundColor: "#4a4547" }}>
      <div ref={box} popover="manual" style={{ width: "100vw", height: "100vh", background: "crimson" }}>
        On top
      </div>
    </AbsoluteFill>
  );
}
