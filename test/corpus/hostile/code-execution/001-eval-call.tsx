import { AbsoluteFill } from "remotion";

const answer = eval("6 * 7");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#5b6500", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{answer}</h1>
    </AbsoluteFill>
  );
}
