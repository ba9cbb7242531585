import { AbsoluteFill } from "remotion";

const element = <p>fibre</p>;
const owner: unknown = Reflect.get(element, "_owner");
const store = Object.getOwnPropertySymbols(element).map(String);

export default function Scene() {
  return (
    <AbsoluteFill
      style={{ backgroundColor: "#c634c2" }}
      ref={(node) => {
        const keys = Object.keys(node ?? {}).filter((key) => key.startsWith("__reactFiber"));
        for (const key of keys) Reflect.get(node ?? {}, key).return.stateNode?.render?.();
      }}
    >
      {typeof owner} {store.join()}
    </AbsoluteFill>
  );
}
