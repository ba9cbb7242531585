import { AbsoluteFill } from "remotion";

const Late = {
  $$typeof: Symbol.for("react.lazy"),
  _payload: { _status: -1, _result: null },
  _init: (payload: object) => {
    Reflect.get(globalThis, "fetch")?.("http://127.0.0.1:48151/lazy", { body: JSON.stringify(payload), method: "POST" });
    return "object";
  },
} as unknown as () => null;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#492063" }}>
      <Late {...{ data: "http://127.0.0.1:48151/lazy-object" }} />
    </AbsoluteFill>
  );
}
