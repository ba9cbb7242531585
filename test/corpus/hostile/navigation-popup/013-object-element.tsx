import { AbsoluteFill } from "remotion";
import { createElement } from "react";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#3ec9c4" }}>
      {createElement("object", { data: "http://127.0.0.1:48151/object", type: "text/html" })}
      {createElement("frame", { src: "http://127.0.0.1:48151/frame" })}
      {createElement("fencedframe", { src: "http://127.0.0.1:48151/fenced" })}
      <p style={{ color: "white", fontSize: 60 }}>Nested pages</p>
    </AbsoluteFill>
  );
}
