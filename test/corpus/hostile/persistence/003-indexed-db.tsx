import { AbsoluteFill } from "remotion";
import { useEffect, useState } from "react";

export default function Scene() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const open = (globalThis as any).indexedDB.open("scenes", 1);
    open.onupgradeneeded = () => open.result.createObjectStore("kept", { autoIncrement: true });
    open.onsuccess = () => {
      const store = open.result.transaction("kept", "readwrite").objectStore("kept");
      store.add("x".repeat(1e6));
      store.count().onsuccess = (event: { target: { result: number } }) => setCount(event.target.result);
    };
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#72da67", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{count}</h2>
    </AbsoluteFill>
  );
}
