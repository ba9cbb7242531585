import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

interface Node {
  name: string;
  children?: Node[];
}

const life: Node = {
  name: "Animals",
  children: [
    { name: "Mammals", children: [{ name: "Bats" }, { name: "Whales" }] },
    { name: "Birds", children: [{ name: "Owls" }] },
    { name: "Reptiles", children: [{ name: "Geckos" }, { name: "Turtles" }] },
  ],
};

const leaves = (node: Node): number => node.children?.reduce((n, child) => n + leaves(child), 0) ?? 1;

function Branch({ node, x, width, depth }: { node: Node; x: number; width: number; depth: number }) {
  const frame = useCurrentFrame();
  const opacity = interpolate(frame, [depth * 14, depth * 14 + 12], [0, 1], { extrapolateLeft: "clamp", extrapolateRight: "clamp" });
  const y = 180 + depth * 310;
  const cx = x + width / 2;
  let offset = x;

  return (
    <>
      {node.children?.map((child) => {
        const w = (width * leaves(child)) / leaves(node);
        const left = offset;
        offset += w;
        return (
          <g key={child.name}>
            <path d={`M ${cx} ${y} C ${cx} ${y + 160} ${left + w / 2} ${y + 150} ${left + w / 2} ${y + 310}`} fill="none" stroke="#a7c957" strokeWidth={6} opacity={opacity} />
            <Branch node={child} x={left} width={w} depth={depth + 1} />
          </g>
        );
      })}
      <g opacity={opacity}>
        <rect x={cx - 140} y={y - 50} width={280} height={100} rx={50} fill={["#386641", "#6a994e", "#bc4749"][depth] ?? "#333"} />
        <text x={cx} y={y + 16} textAnchor="middle" fontSize={46} fill="#fff" fontFamily="sans-serif">{node.name}</text>
      </g>
    </>
  );
}

export default function TreeOfLife() {
  return (
    <AbsoluteFill style={{ background: "#f2e8cf" }}>
      <svg width={1920} height={1080}>
        <Branch node={life} x={60} width={1800} depth={0} />
      </svg>
    </AbsoluteFill>
  );
}
