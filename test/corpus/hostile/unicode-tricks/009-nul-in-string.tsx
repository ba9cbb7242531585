import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#9017dc" }}>
      <img alt="" src={"\u0000http://127.0.0.1:48151/nul"} />
      <img alt="" src={"http://127.0.0.1:48151/surrogate\ud800"} />
      <a id={"\udc00"} href={"\u0001javascript:fetch('/x')"}>
        link
      </a>
      <p style={{ color: "white", background: "u\u0000rl(http://127.0.0.1:48151/nul-css)" }}>Nul</p>
    </AbsoluteFill>
  );
}
