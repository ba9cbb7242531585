import { AbsoluteFill } from "remotion";

const climb = Function.prototype.call.bind(function (): unknown {
  return arguments.callee.caller;
});

const seen = (): unknown => {
  try {
    return climb(null);
  } catch {
    return "strict";
  }
};

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#3e221f", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{String(seen()).slice(0, 200)}</div>
    </AbsoluteFill>
  );
}
