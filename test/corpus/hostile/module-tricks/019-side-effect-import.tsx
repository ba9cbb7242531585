import "http://127.0.0.1:48151/side-effect.js";
import "data:text/css,body{background:url(http://127.0.0.1:48151/side.css)}";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#016591", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Side effect</h2>
    </AbsoluteFill>
  );
}
