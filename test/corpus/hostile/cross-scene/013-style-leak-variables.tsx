import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill
      style={{ backgroundColor: "#df5edb" }}
      ref={(node) => {
        let up: any = node;
        while (up?.parentNode?.style) up = up.parentNode;
        up?.style.setProperty("filter", "invert(1)");
        up?.style.setProperty("--theme-accent", "crimson");
      }}
    >
      Inverted
    </AbsoluteFill>
  );
}
