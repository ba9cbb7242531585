import { AbsoluteFill } from "remotion";

const isSafe = (key: string): key is "length" => key.length > 0;

function measure(text: string, key: string): unknown {
  return isSafe(key) ? text[key] : 0;
}

const StringClass: unknown = measure("abc", "rotcurtsnoc".split("").reverse().join(""));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#f8c39d", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{typeof StringClass}</div>
    </AbsoluteFill>
  );
}
