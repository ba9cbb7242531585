import type { ReactElement } from "react";
import { AbsoluteFill } from "remotion";

const forged: ReactElement = {
  ...(<div />),
  type: "iframe",
  props: { src: "http://127.0.0.1:48151/forged" },
};

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#1d2415" }}>
      {forged}
      <p style={{ color: "white", fontSize: 60 }}>Forged</p>
    </AbsoluteFill>
  );
}
