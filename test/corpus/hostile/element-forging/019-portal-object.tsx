import { AbsoluteFill } from "remotion";

const host: unknown = Reflect.get(Reflect.get(globalThis, "document") ?? {}, "body");
const portal = { $$typeof: Symbol.for("react.portal"), key: null, children: "Everywhere", containerInfo: host, implementation: null } as unknown as string;

export default function Scene() {
  return <AbsoluteFill style={{ backgroundColor: "#2d06fb" }}>{portal}</AbsoluteFill>;
}
