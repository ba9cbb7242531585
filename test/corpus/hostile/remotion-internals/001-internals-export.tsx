import { AbsoluteFill, Internals } from "remotion";

const names = Object.keys(Internals);
const env: unknown = Internals.getRemotionEnvironment();

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#decec7", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{names.length} {JSON.stringify(env)}</div>
    </AbsoluteFill>
  );
}
