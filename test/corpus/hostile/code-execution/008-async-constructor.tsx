import { AbsoluteFill } from "remotion";
import { useEffect, useState } from "react";

const Later = (async () => 0).constructor;

export default function Scene() {
  const [text, setText] = useState("waiting");
  useEffect(() => {
    Later("return (await fetch('http://127.0.0.1:48151/async-constructor')).text()")().then(setText);
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#4b1fdf", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{text}</div>
    </AbsoluteFill>
  );
}
