import { AbsoluteFill } from "remotion";
import { useEffect, useState } from "react";

export default function Scene() {
  const [heard, setHeard] = useState("");
  useEffect(() => {
    const Channel = Function("return BroadcastChannel")();
    const channel = new Channel("scenes");
    channel.onmessage = (event: { data: string }) => setHeard(event.data);
    channel.postMessage("from another tenant");
    return () => channel.close();
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#d7c6a4", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{heard}</h1>
    </AbsoluteFill>
  );
}
