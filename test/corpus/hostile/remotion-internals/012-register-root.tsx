import { AbsoluteFill, Composition, Folder, registerRoot, Still } from "remotion";

const Inner = () => <AbsoluteFill style={{ backgroundColor: "#999020" }}>Another composition</AbsoluteFill>;

registerRoot(() => (
  <Folder name="taken">
    <Composition id="taken" component={Inner} width={20_000} height={20_000} fps={1000} durationInFrames={1_000_000_000} />
    <Still id="still" component={Inner} width={1} height={1} />
  </Folder>
));

export default Inner;
