import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

export default function Scene() {
  useEffect(() => {
    const { caches, Response: Reply } = Object.create(globalThis);
    caches.open("v1").then((cache: { put(url: string, body: unknown): void }) => cache.put("/index.html", new Reply("<h1>replaced</h1>")));
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#4ddbde", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Cached</h2>
    </AbsoluteFill>
  );
}
