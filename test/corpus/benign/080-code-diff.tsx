import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const diff = `
 function load(path) {
-  const fs = require("fs");
-  return eval(fs.readFileSync(path));
+  const file = import(path);
+  return file.then((m) => m.default);
 }
-window.onload = () => document.write(load("./app"));
+export const app = await load("./app.js"); // done
`.split("\n").slice(1, -1);

const tone = (line: string): React.CSSProperties => {
  if (line.startsWith("+")) return { background: "#dafbe1", color: "#116329" };
  if (line.startsWith("-")) return { background: "#ffebe9", color: "#82071e" };
  return { color: "#24292f" };
};

export default function CodeDiff() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ background: "#f6f8fa", padding: 100, justifyContent: "center" }}>
      <div style={{ border: "3px solid #d0d7de", borderRadius: 20, background: "white", overflow: "hidden", fontFamily: "monospace", fontSize: 44 }}>
        <div style={{ padding: "24px 40px", background: "#eaeef2", fontFamily: "sans-serif", fontSize: 36 }}>
          loader.js &nbsp;<span style={{ color: "#116329" }}>+{diff.filter((l) => l[0] === "+").length}</span>{" "}
          <span style={{ color: "#82071e" }}>−{diff.filter((l) => l[0] === "-").length}</span>
        </div>
        {diff.map((line, i) => (
          <div
            key={i}
            style={{
              ...tone(line),
              padding: "14px 40px",
              whiteSpace: "pre",
              opacity: interpolate(frame, [i * 4, i * 4 + 8], [0, 1], { extrapolateLeft: "clamp", extrapolateRight: "clamp" }),
            }}
          >
            {line}
          </div>
        ))}
      </div>
    </AbsoluteFill>
  );
}
