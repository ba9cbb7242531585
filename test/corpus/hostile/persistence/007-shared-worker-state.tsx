import { AbsoluteFill } from "remotion";

const W: any = Reflect.get(globalThis, "SharedWorker");
const worker = W ? new W("data:text/javascript,let n=0;onconnect=e=>e.ports[0].postMessage(++n)", { name: "kept", extendedLifetime: true }) : null;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#7eed88", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{typeof worker}</div>
    </AbsoluteFill>
  );
}
