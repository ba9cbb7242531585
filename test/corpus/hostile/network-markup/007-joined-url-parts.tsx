import { AbsoluteFill, useCurrentFrame } from "remotion";

const glue = (...parts: readonly string[]) => parts.join("");

export default function Scene() {
  const frame = useCurrentFrame();
  const backgroundImage = glue("u", "rl", "(", "http://127.0.0.1:48151/joined", ")");
  return (
    <AbsoluteFill style={{ backgroundColor: "#555", backgroundImage }}>
      <p style={{ color: "white", fontSize: 60 }}>{frame}</p>
    </AbsoluteFill>
  );
}
