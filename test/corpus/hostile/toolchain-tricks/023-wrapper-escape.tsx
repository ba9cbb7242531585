import { AbsoluteFill } from "remotion";

const label = "}); globalThis.escaped = 1; (function(){//";
export const meta = `\`); ${label} </script><script>fetch('http://127.0.0.1:48151/wrapper')</script>`;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#030003", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{label} {meta} {"\u2028})();fetch('http://127.0.0.1:48151/wrapper2')//"}</h1>
    </AbsoluteFill>
  );
}

}, globalThis.leak = typeof fetch); ({
