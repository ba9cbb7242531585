import { AbsoluteFill } from "remotion";
import { useState } from "react";

const base = "http://127.0.0.1:48151/";
const ports = Array.from({ length: 8 }, (_, i) => Number(base.split(":")[2]?.slice(0, 5)) + i);

export default function Scene() {
  const [open, setOpen] = useState<readonly number[]>([]);
  return (
    <AbsoluteFill style={{ backgroundColor: "#19e87b" }}>
      {ports.map((port) => (
        <img key={port} alt="" src={base.replace(/\d+\/$/, `${port}/favicon.ico`)} onLoad={() => setOpen((now) => [...now, port])} onError={() => setOpen((now) => [...now, -port])} />
      ))}
      <p style={{ color: "white", fontSize: 60 }}>{open.join(" ")}</p>
    </AbsoluteFill>
  );
}
