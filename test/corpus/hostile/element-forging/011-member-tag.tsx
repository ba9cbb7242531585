import { Fragment } from "react";
import { AbsoluteFill } from "remotion";

const Kit = { Frame: "object", Text: Fragment } as const;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#36b729" }}>
      <Kit.Frame data="http://127.0.0.1:48151/member" />
      <Kit.Text>Text</Kit.Text>
    </AbsoluteFill>
  );
}
