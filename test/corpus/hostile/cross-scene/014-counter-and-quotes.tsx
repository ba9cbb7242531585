import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <>
      <AbsoluteFill style={{ backgroundColor: "#345", counterReset: "scene 9", quotes: "'!' '!'", viewTransitionName: "root", contain: "none" }}>Leaking</AbsoluteFill>
      <div style={{ position: "fixed", top: "-100vh", left: "-100vw", width: "300vw", height: "300vh", mixBlendMode: "difference", background: "white", zIndex: 1e9 }} />
      <div style={{ all: "unset", display: "block", position: "absolute", marginTop: -9999, padding: 9999, outline: "9999px solid crimson" }}>Cover</div>
    </>
  );
}
