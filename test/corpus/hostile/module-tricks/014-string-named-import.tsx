import { "Internals" as Colors, AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#26cde9", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{typeof Colors}</div>
    </AbsoluteFill>
  );
}
