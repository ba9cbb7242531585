import { AbsoluteFill } from "remotion";
import { useEffect, useState } from "react";

export default function Scene() {
  const [text, setText] = useState("reading");
  useEffect(() => {
    const name: string = "node:fs/promises";
    import(name).then((fs) => fs.readFile("/tmp/scenewright-canary/secret.txt", "utf8")).then(setText);
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#d2e463", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{text}</div>
    </AbsoluteFill>
  );
}
