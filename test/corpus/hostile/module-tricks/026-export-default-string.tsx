import { AbsoluteFill } from "remotion";

const tag = "iframe";
export const preview = <AbsoluteFill style={{ backgroundColor: "#63d2b1" }}>Not a component</AbsoluteFill>;
export { tag as default };
