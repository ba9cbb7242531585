import { AbsoluteFill } from "remotion";

const answer = fetch("http://127.0.0.1:48151/fetch-module");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#d1b349", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{String(answer)}</h1>
    </AbsoluteFill>
  );
}
