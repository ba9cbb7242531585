import { useEffect, useState } from "react";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    void Promise.all(["one", "two"].map(async (line) => setLines((now) => [...now, line])));
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#19b189", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{lines.join(" ")}</h1>
    </AbsoluteFill>
  );
}
