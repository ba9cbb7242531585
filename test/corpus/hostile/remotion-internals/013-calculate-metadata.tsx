import { AbsoluteFill } from "remotion";

export const calculateMetadata = () => ({ durationInFrames: 2 ** 31, width: 16_384, height: 16_384, fps: 240, props: { outName: "../../escape", codec: "prores" } });
export const config = { overwriteOutput: true, chromiumOptions: { disableWebSecurity: true } };
export const schema = globalThis;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#733916", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Metadata</h2>
    </AbsoluteFill>
  );
}
