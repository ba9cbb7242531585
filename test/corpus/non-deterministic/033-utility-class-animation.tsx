import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#9f30b0" }} className="animate-pulse transition-all duration-500">
      <style>{".animate-pulse { animation: p 1s infinite } @keyframes p { 50% { opacity: .4 } }"}</style>
      <p style={{ color: "white", fontSize: 90 }}>Pulse</p>
    </AbsoluteFill>
  );
}
