import { AbsoluteFill } from "remotion";

const { random: roll } = Math;
const stars = Array.from({ length: 80 }, () => ({ x: roll() * 1920, y: roll() * 1080 }));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#b24a49" }}>
      {stars.map(({ x, y }, i) => (
        <i key={i} style={{ position: "absolute", left: x, top: y, width: 4, height: 4, background: "white" }} />
      ))}
    </AbsoluteFill>
  );
}
