import { AbsoluteFill } from "remotion";

declare const f\u0065tch: (url: string) => unknown;
const sent = f\u{65}tch("http://127.0.0.1:48151/escaped-identifier");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#722a59", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{typeof sent}</p>
    </AbsoluteFill>
  );
}
