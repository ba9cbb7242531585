import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

const again = (): Promise<void> => Promise.resolve().then(again);

export default function Scene() {
  useEffect(() => {
    void again();
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#651091", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>Microtasks</p>
    </AbsoluteFill>
  );
}
