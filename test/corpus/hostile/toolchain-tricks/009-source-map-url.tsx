import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#769860", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>Mapped</div>
    </AbsoluteFill>
  );
}

//# sourceMappingURL=http://127.0.0.1:48151/scene.js.map
//# sourceURL=/tmp/scenewright-canary/secret.txt
/*@ sourceMappingURL=file:///tmp/scenewright-canary/secret.txt */
