import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

// A lesson about the event loop: fetch, process, eval, window and document are only words here.
const processedItems = ["fetch()", "process.env", "eval(code)", "window.open()", "document.cookie", "require('fs')", "import(url)"];

const windowWidth = 1920;
const documentTitle = "Ten words a scanner trips over";

export default function ScannerWords() {
  const frame = useCurrentFrame();
  const location = { x: 140, y: 120 };
  const parent = { columns: 2, gap: 32 };
  const top = interpolate(frame, [0, 20], [40, 0], { extrapolateRight: "clamp" });

  return (
    <AbsoluteFill style={{ background: "#042f2e", width: windowWidth }}>
      <h1 style={{ position: "absolute", left: location.x, top: location.y + top, margin: 0, fontSize: 84, color: "#ccfbf1", fontFamily: "sans-serif" }}>
        {documentTitle}
      </h1>
      <div
        style={{
          position: "absolute",
          left: location.x,
          right: location.x,
          top: 320,
          display: "grid",
          gridTemplateColumns: `repeat(${parent.columns}, 1fr)`,
          gap: parent.gap,
        }}
      >
        {processedItems.map((evaluated, index) => (
          <code
            key={evaluated}
            style={{
              opacity: interpolate(frame, [8 + index * 4, 16 + index * 4], [0, 1], { extrapolateLeft: "clamp", extrapolateRight: "clamp" }),
              background: "#115e59",
              color: "#99f6e4",
              padding: "24px 36px",
              borderRadius: 16,
              fontSize: 46,
            }}
          >
            {evaluated}
          </code>
        ))}
      </div>
      <p style={{ position: "absolute", left: location.x, bottom: 60, fontSize: 40, color: "#5eead4", fontFamily: "sans-serif" }}>
        Why does the constructor of a class call its prototype? Ask your parent window.
      </p>
    </AbsoluteFill>
  );
}
