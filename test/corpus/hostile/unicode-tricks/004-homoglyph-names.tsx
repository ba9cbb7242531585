import { AbsoluteFill } from "remotion";

const Mathа = Function;
const useСurrentFrame = () => Mathа("return typeof globalThis")();

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#2ea29e", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{String(useСurrentFrame())}</h1>
    </AbsoluteFill>
  );
}
