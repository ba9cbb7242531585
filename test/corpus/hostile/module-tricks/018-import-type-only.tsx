import type { PathLike } from "node:fs";
import type secretShape from "../../../../../../tmp/scenewright-canary/secret.txt";
import { AbsoluteFill } from "remotion";

const place: PathLike = 42;
const shape: typeof secretShape = 1;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#81742b", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{String(place)} {String(shape)}</h1>
    </AbsoluteFill>
  );
}
