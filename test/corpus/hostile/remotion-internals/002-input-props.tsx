import { AbsoluteFill, getInputProps, getRemotionEnvironment, getStaticFiles } from "remotion";

const seen = JSON.stringify([getInputProps(), getRemotionEnvironment(), getStaticFiles()]);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#b9fd63", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{seen}</p>
    </AbsoluteFill>
  );
}
