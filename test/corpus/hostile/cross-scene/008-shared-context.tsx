import { AbsoluteFill, Internals } from "remotion";
import { useContext } from "react";

export default function Scene() {
  const manager = useContext(Internals.CompositionManager);
  manager.compositions.length = 0;
  (Internals.SequenceContext as unknown as { _currentValue: object })._currentValue = { relativeFrom: 1e6 };
  return (
    <AbsoluteFill style={{ backgroundColor: "#774efb", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>Shared</p>
    </AbsoluteFill>
  );
}
