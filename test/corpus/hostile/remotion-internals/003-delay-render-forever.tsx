import { AbsoluteFill, delayRender } from "remotion";

const handle = delayRender("loading", { timeoutInMilliseconds: 2_000_000_000, retries: 1000 });

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#07a7f4", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>Held by {handle}</h1>
    </AbsoluteFill>
  );
}
