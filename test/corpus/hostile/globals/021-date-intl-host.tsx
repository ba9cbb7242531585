import { AbsoluteFill } from "remotion";

const shared = new SharedArrayBuffer(8);
const cells = new Int32Array(shared);
const woken = Atomics.wait(cells, 0, 0, 50_000);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#97270c", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{woken}</h2>
    </AbsoluteFill>
  );
}
