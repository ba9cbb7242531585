import { AbsoluteFill } from "remotion";

let renders = 0;

export default function Scene() {
  renders += 1;
  return (
    <AbsoluteFill style={{ backgroundColor: "#456d9b", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>Render {renders}</div>
    </AbsoluteFill>
  );
}
