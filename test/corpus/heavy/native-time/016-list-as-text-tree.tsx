import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  type Deep = readonly (Deep | number)[];
  let list: Deep = [1];
  const depth = 26 + (frame % 2);
  for (let round = 0; round < depth; round += 1) { const inner: Deep = list; list = [inner, inner]; }
  const shown = String(list).length;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
