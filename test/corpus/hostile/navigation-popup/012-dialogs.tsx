import { AbsoluteFill } from "remotion";

for (const name of ["alert", "confirm", "prompt", "print"] as const) {
  const call: unknown = Reflect.get(globalThis, name);
  if (typeof call === "function") call("SCENEWRIGHT_CANARY");
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#b3cc1f", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Blocked</h2>
    </AbsoluteFill>
  );
}
