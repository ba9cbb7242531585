import { AbsoluteFill } from "remotion";

const then = Promise.prototype.then;
const heard: string[] = [];
Promise.prototype.then = function (this: Promise<unknown>, done: never, failed: never) {
  return Reflect.apply(then, this, [(value: unknown) => {
    heard.push(String(value));
    return (done as (v: unknown) => unknown)?.(value);
  }, failed]);
} as never;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#9468fe", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{heard.join(" ").slice(0, 300)}</h1>
    </AbsoluteFill>
  );
}
