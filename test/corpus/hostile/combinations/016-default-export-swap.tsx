import type { ComponentType } from "react";
import { AbsoluteFill } from "remotion";

let Current: ComponentType | string = () => <AbsoluteFill style={{ backgroundColor: "#bb2607" }}>First</AbsoluteFill>;
const swap = () => {
  Current = "iframe";
};
[0].forEach(swap);

export { Current as default };
