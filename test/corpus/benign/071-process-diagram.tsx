import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

// "process" is the subject of this scene: how a request is processed, from fetch to document.
interface ProcessNode {
  id: string;
  label: string;
  x: number;
  y: number;
  requires?: string[];
}

const nodes: ProcessNode[] = [
  { id: "fetch", label: "fetch", x: 240, y: 540 },
  { id: "parse", label: "parse", x: 640, y: 300, requires: ["fetch"] },
  { id: "evaluate", label: "evaluate", x: 640, y: 780, requires: ["fetch"] },
  { id: "import", label: "import", x: 1080, y: 300, requires: ["parse"] },
  { id: "document", label: "document", x: 1560, y: 540, requires: ["import", "evaluate"] },
];

const byId = new Map(nodes.map((node) => [node.id, node]));
const edges = nodes.flatMap((node) => (node.requires ?? []).map((from) => ({ key: `${from}->${node.id}`, from: byId.get(from), to: node })));

export default function ProcessDiagram() {
  const frame = useCurrentFrame();
  const flow = -frame * 4;
  return (
    <AbsoluteFill style={{ background: "#faf5ff" }}>
      <svg width={1920} height={1080} fontFamily="monospace">
        <defs>
          <marker id="arrow" viewBox="0 0 10 10" refX={9} refY={5} markerWidth={6} markerHeight={6} orient="auto-start-reverse">
            <path d="M 0 0 L 10 5 L 0 10 z" fill="#7e22ce" />
          </marker>
        </defs>
        {edges.map(({ key, from, to }, i) => {
          const opacity = interpolate(frame, [10 + i * 8, 18 + i * 8], [0, 1], { extrapolateLeft: "clamp", extrapolateRight: "clamp" });
          return <line key={key} x1={(from?.x ?? 0) + 170} y1={from?.y} x2={to.x - 170} y2={to.y} opacity={opacity} stroke="#7e22ce" strokeWidth={6} strokeDasharray="24 14" strokeDashoffset={flow} markerEnd="url(#arrow)" />;
        })}
        {nodes.map(({ id, label, x, y }) => (
          <g key={id} transform={`translate(${x}, ${y})`}>
            <rect x={-160} y={-60} width={320} height={120} rx={24} fill="white" stroke="#7e22ce" strokeWidth={5} />
            <text textAnchor="middle" dominantBaseline="middle" fontSize={52} fill="#3b0764">{label}</text>
          </g>
        ))}
      </svg>
    </AbsoluteFill>
  );
}
