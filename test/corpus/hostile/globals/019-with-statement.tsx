import { AbsoluteFill } from "remotion";

const look = () => {
  // @ts-expect-error
  with (globalThis) {
    return typeof fetch;
  }
};

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#cdc777", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{look()}</p>
    </AbsoluteFill>
  );
}
