import { useEffect, useState } from "react";
import { AbsoluteFill } from "remotion";

declare function setTimeout(run: () => void, ms: number): number;

export default function Scene() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    setTimeout(() => setShown(true), 800);
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#e93de1", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{shown ? "Revealed" : "..."}</div>
    </AbsoluteFill>
  );
}
