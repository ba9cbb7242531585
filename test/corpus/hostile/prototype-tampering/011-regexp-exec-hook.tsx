import { AbsoluteFill } from "remotion";

const original = RegExp.prototype.exec;
RegExp.prototype.exec = function (this: RegExp, text: string) {
  if (text.includes("url(")) return null;
  return original.call(this, text);
};
Reflect.deleteProperty(String.prototype, "startsWith");

export default function Scene() {
  return <AbsoluteFill style={{ backgroundColor: "#234", background: "url(http://127.0.0.1:48151/exec)" }}>Unseen</AbsoluteFill>;
}
