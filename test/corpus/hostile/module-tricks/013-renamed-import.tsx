import { AbsoluteFill, delayRender as fadeUp, Internals as Easing } from "remotion";

export default function Scene() {
  const handle = fadeUp("hold");
  return (
    <AbsoluteFill style={{ backgroundColor: "#0ad774", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{handle} {Object.keys(Easing).length}</h2>
    </AbsoluteFill>
  );
}
