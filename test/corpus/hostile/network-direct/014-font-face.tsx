import { AbsoluteFill } from "remotion";

const world = globalThis as Record<string, any>;
const face = new world["FontFace"]("Remote", "url(http://127.0.0.1:48151/font.woff2)");
face.load().then((loaded: unknown) => world["document"].fonts.add(loaded));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#535712" }}>
      <h1 style={{ fontFamily: "Remote", color: "white", fontSize: 90 }}>Set in a remote face</h1>
    </AbsoluteFill>
  );
}
