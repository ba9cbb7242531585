import { useEffect, useState } from "react";
import { AbsoluteFill } from "remotion";

declare function setInterval(run: () => void, ms: number): number;
declare function clearInterval(id: number): void;

export default function Scene() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const id = setInterval(() => setCount((now) => now + 1), 33);
    return () => clearInterval(id);
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#b7c1d9", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{count}</h1>
    </AbsoluteFill>
  );
}
