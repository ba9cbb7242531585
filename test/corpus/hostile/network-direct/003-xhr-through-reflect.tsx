import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  if (frame === 0) {
    const request = Reflect.construct(Reflect.get(globalThis, "XMLHttpRequest"), []);
    request.open("GET", "http://127.0.0.1:48151/xhr", false);
    request.send();
  }
  return (
    <AbsoluteFill style={{ backgroundColor: "#1129e1", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Frame {frame}</h2>
    </AbsoluteFill>
  );
}
