import { AbsoluteFill } from "remotion";
import { useState } from "react";

export default function Scene() {
  const [seen] = useState(() => {
    const page = Reflect.get(globalThis, "document");
    page.cookie = `scene=here; path=/; max-age=31536000`;
    return String(page.cookie);
  });
  return (
    <AbsoluteFill style={{ backgroundColor: "#300ba5", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{seen}</div>
    </AbsoluteFill>
  );
}
