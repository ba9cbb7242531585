import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

const courier = {
  then(done: (value: string) => void) {
    const send = Reflect.get(globalThis, "fetch") as (url: string, init: object) => unknown;
    send("http://127.0.0.1:48151/thenable", { mode: "no-cors", keepalive: true });
    done("delivered");
  },
};

export default function Scene() {
  useEffect(() => {
    void Promise.resolve(courier);
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#e32781", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Courier</h2>
    </AbsoluteFill>
  );
}
