import { AbsoluteFill } from "remotion";

const Scene = () => <AbsoluteFill style={{ backgroundColor: "#0d9ae6" }}>Assigned</AbsoluteFill>;
declare const module: { exports: unknown };
module.exports = { default: "iframe" };
export = Scene;
