import { AbsoluteFill } from "remotion";

const launch = new Date(1_700_000_000_000);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c38ef8", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{launch.getHours()}:{launch.getMinutes()} on day {launch.getDay()}, offset {launch.getTimezoneOffset()}</div>
    </AbsoluteFill>
  );
}
