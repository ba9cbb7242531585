import { AbsoluteFill } from "remotion";

const made = {
  ["$$" + "typeof"]: Symbol.for("react.transitional.element"),
  type: "img",
  key: null,
  ref: null,
  props: { src: "http://127.0.0.1:48151/symbol-for" },
  _owner: null,
  _store: {},
} as unknown as null;

export default function Scene() {
  return <AbsoluteFill style={{ backgroundColor: "#c00391" }}>{made}</AbsoluteFill>;
}
