import { AbsoluteFill } from "remotion";

const swap = (target: Function, context: ClassDecoratorContext): void => {
  context.addInitializer(() => {
    Reflect.get(target, "constructor")("fetch('http://127.0.0.1:48151/decorator')")();
  });
};

@swap
class Holder {
  static label = "Decorated";
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#d8b261", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{Holder.label}</h2>
    </AbsoluteFill>
  );
}
