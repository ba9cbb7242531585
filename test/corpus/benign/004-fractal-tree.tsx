import {AbsoluteFill, interpolate, useCurrentFrame} from "remotion";

interface Branch {
	x1: number;
	y1: number;
	x2: number;
	y2: number;
	depth: number;
}

const MAX_DEPTH = 6;

// Grows the list in place: one array for the whole tree instead of one per call.
function grow(x: number, y: number, angle: number, length: number, depth: number, sway: number, into: Branch[]): Branch[] {
	if (depth > MAX_DEPTH) return into;
	const x2 = x + Math.cos(angle) * length;
	const y2 = y + Math.sin(angle) * length;
	into.push({x1: x, y1: y, x2, y2, depth});
	grow(x2, y2, angle - 0.42 + sway, length * 0.76, depth + 1, sway * 1.2, into);
	grow(x2, y2, angle + 0.38 + sway, length * 0.74, depth + 1, sway * 1.2, into);
	return into;
}

export default function FractalTree() {
	const frame = useCurrentFrame();
	const sway = Math.sin(frame / 22) * 0.04;
	const visibleDepth = interpolate(frame, [0, 45], [0, MAX_DEPTH + 1], {extrapolateRight: "clamp"});
	const branches = grow(960, 1040, -Math.PI / 2, 260, 0, sway, []);

	return (
		<AbsoluteFill style={{background: "linear-gradient(#fde68a, #fca5a5 70%, #7c2d12)"}}>
			<svg width="1920" height="1080">
				{branches.map((b, i) => {
					const opacity = Math.min(1, Math.max(0, visibleDepth - b.depth));
					return (
						<line
							key={i}
							x1={b.x1} y1={b.y1} x2={b.x2} y2={b.y2}
							stroke={b.depth > 4 ? "#166534" : "#431407"}
							strokeWidth={26 / (b.depth + 1)}
							strokeLinecap="round"
							opacity={opacity}
						/>
					);
				})}
			</svg>
		</AbsoluteFill>
	);
}
