import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const later = Object.entries({ later: globalThis }).map(([, world]) => Reflect.get(world, "fetchLater"))[0];
  if (frame < 2) later("http://127.0.0.1:48151/later");
  return (
    <AbsoluteFill style={{ backgroundColor: "#aa0a43", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Later</h2>
    </AbsoluteFill>
  );
}
