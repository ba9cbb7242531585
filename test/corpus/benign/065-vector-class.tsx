import { AbsoluteFill, useCurrentFrame } from "remotion";

/** A tiny immutable vector; plain numbers got mixed up too often. */
class Vector {
  readonly x: number;
  readonly y: number;

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }

  static polar(length: number, radians: number): Vector {
    return new Vector(length * Math.cos(radians), length * Math.sin(radians));
  }

  add(other: Vector): Vector {
    return new Vector(this.x + other.x, this.y + other.y);
  }

  toString(): string {
    return `${this.x.toFixed(1)} ${this.y.toFixed(1)}`;
  }
}

const ARMS = [220, 140, 80, 40];

export default function Epicycles() {
  const frame = useCurrentFrame();
  const tip = (at: number) => ARMS.reduce((sum, length, i) => sum.add(Vector.polar(length, (at / 45) * Math.PI * (i + 1) * (i % 2 ? -1 : 1))), new Vector(0, 0));
  const trace = Array.from({ length: frame + 1 }, (_, at) => tip(at));

  let joint = new Vector(0, 0);
  const joints = ARMS.map((length, i) => {
    joint = joint.add(Vector.polar(length, (frame / 45) * Math.PI * (i + 1) * (i % 2 ? -1 : 1)));
    return joint;
  });

  return (
    <AbsoluteFill style={{ background: "#fff1f2" }}>
      <svg viewBox="-960 -540 1920 1080">
        <path d={`M ${trace.join(" L ")}`} fill="none" stroke="#e11d48" strokeWidth={6} />
        <path d={`M 0 0 L ${joints.join(" L ")}`} fill="none" stroke="#881337" strokeWidth={10} strokeLinejoin="round" />
        {joints.map((j, i) => <circle key={i} cx={j.x} cy={j.y} r={14} fill="#881337" />)}
      </svg>
    </AbsoluteFill>
  );
}
