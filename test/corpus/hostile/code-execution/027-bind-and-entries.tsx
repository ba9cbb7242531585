import { AbsoluteFill } from "remotion";

const carried = Object.entries({ a: Function }).flatMap(([, make]) => [make.bind(null, "return 7*6")]);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#f7c331", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{String(carried[0]?.()())}</div>
    </AbsoluteFill>
  );
}
