import type { ReactNode } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const nest = (depth: number): ReactNode => <table><tbody><tr><td style={{ width: "50%", height: "50%" }}>{depth > 0 ? nest(depth - 1) : frame}</td><td>side</td></tr></tbody></table>;
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {nest(22)}
    </AbsoluteFill>
  );
}
