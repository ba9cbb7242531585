import { AbsoluteFill } from "remotion";

let reads = 0;
const style = {
  backgroundColor: "#264",
  get backgroundImage(): string {
    reads += 1;
    return reads % 2 === 1 ? "none" : "url(http://127.0.0.1:48151/second-read)";
  },
};

export default function Scene() {
  return <AbsoluteFill style={style}>Read {reads}</AbsoluteFill>;
}
