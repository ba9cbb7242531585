import { AbsoluteFill } from "remotion";

const escape = String.fromCharCode(27);
Reflect.get(globalThis, "console")?.log(`${escape}]0;owned${String.fromCharCode(7)}${escape}[2J${escape}]8;;http://127.0.0.1:48151/osc8${escape}\\click${escape}]8;;${escape}\\`);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#d57ed1", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>Controls</p>
    </AbsoluteFill>
  );
}
