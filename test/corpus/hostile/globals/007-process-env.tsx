import { AbsoluteFill } from "remotion";

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#d5b0b7", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{process.env["SCENEWRIGHT_CANARY"]}</p>
    </AbsoluteFill>
  );
}
