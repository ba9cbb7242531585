import { AbsoluteFill } from "remotion";

const one = 1;
let hidden = 0;
<!-- hidden = eval("2");
hidden = one
--> hidden = eval("3")

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#dfd4bc", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{hidden}</div>
    </AbsoluteFill>
  );
}
