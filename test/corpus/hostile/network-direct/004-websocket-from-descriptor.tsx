import { AbsoluteFill } from "remotion";
import { useMemo } from "react";

const parts = ["Web", "Socket"] as const;

export default function Scene() {
  const label = useMemo(() => {
    const Socket = Object.getOwnPropertyDescriptor(globalThis, parts.join(""))?.value;
    const socket = new Socket("http://127.0.0.1:48151/ws".replace("http", "ws"));
    return String(socket.url);
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#057018", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{label}</h2>
    </AbsoluteFill>
  );
}
