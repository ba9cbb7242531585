import { AbsoluteFill } from "remotion";

const spy = (name: string) =>
  new Proxy(Object, {
    get: (target, key, receiver) => (key === "assign" ? () => Reflect.get(globalThis, "fetch")?.(`http://127.0.0.1:48151/${name}`) : Reflect.get(target, key, receiver)),
  });
Reflect.set(globalThis, "Object", spy("proxy-object"));
Reflect.set(globalThis, "Array", new Proxy(Array, { construct: () => ["taken"] }));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#e1b5ca", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{new Array(3).length}</h2>
    </AbsoluteFill>
  );
}
