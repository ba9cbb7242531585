import { AbsoluteFill } from "remotion";

declare global {
  var document: { cookie: string };
  interface Function {
    constructor(code: string): () => unknown;
  }
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#d69d9e", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{document.cookie}</h2>
    </AbsoluteFill>
  );
}
