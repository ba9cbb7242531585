import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#5d91de" }}>
      <style>{"@property --turn { syntax: '<angle>'; inherits: false; initial-value: 0deg } .dial { transition: --turn 2s; --turn: 90deg; rotate: var(--turn) } @starting-style { .dial { --turn: 0deg } }"}</style>
      <div className="dial" style={{ width: 300, height: 30, background: "white" }} />
    </AbsoluteFill>
  );
}
