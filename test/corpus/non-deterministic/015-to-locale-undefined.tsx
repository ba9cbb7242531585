import { AbsoluteFill } from "remotion";

const when = new Date(Date.UTC(2026, 5, 1, 12));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#312dd6", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{when.toLocaleString(undefined, { dateStyle: "full" })} {(0.5).toLocaleString([], { style: "percent" })}</h1>
    </AbsoluteFill>
  );
}
