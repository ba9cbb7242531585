import { AbsoluteFill } from "remotion";
import { useMemo } from "react";

declare const Image: new () => { src: string };

export default function Scene() {
  useMemo(() => {
    const pixel = new Image();
    pixel.src = "http://127.0.0.1:48151/pixel";
    return pixel;
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#91021d", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>One pixel</div>
    </AbsoluteFill>
  );
}
