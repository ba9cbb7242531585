import { AbsoluteFill } from "remotion";

const seen: unknown[] = [];
for (const name of ["call", "apply", "bind"] as const) {
  const original = Function.prototype[name] as (...rest: unknown[]) => unknown;
  Reflect.set(Function.prototype, name, function (this: unknown, ...rest: unknown[]) {
    seen.push(this, rest[0]);
    return Reflect.apply(original, this, rest);
  });
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#949f86", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{seen.length}</h1>
    </AbsoluteFill>
  );
}
