import { AbsoluteFill, prefetch } from "remotion";
import { useEffect, useState } from "react";

export default function Scene() {
  const [text, setText] = useState("...");
  useEffect(() => {
    const { waitUntilDone, free } = prefetch("http://127.0.0.1:48151/prefetch", { method: "base64" });
    waitUntilDone().then(setText, (error) => setText(String(error)));
    return free;
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#8db840", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{text}</div>
    </AbsoluteFill>
  );
}
