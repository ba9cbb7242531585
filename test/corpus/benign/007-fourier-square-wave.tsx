import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

/* Partial sums of the square wave: 4/π · Σ sin((2k−1)x)/(2k−1) */
const partialSum = (terms: number, x: number): number => {
  let sum = 0;
  for (let k = 1; k <= terms; k++) {
    const n = 2 * k - 1;
    sum += Math.sin(n * x) / n;
  }
  return (4 / Math.PI) * sum;
};

const HARMONICS = [1, 2, 4, 9, 20] as const;

export default () => {
  const frame = useCurrentFrame();
  const step = Math.min(HARMONICS.length - 1, Math.floor(frame / 18));
  const terms = HARMONICS[step];
  const shift = interpolate(frame, [0, 90], [0, Math.PI]);

  const wave = new Float32Array(321);
  for (let i = 0; i < wave.length; i++) wave[i] = partialSum(terms, (i / 320) * 4 * Math.PI + shift);

  return (
    <AbsoluteFill style={{ backgroundColor: "#fffbeb", color: "#1c1917", fontFamily: "Georgia, serif" }}>
      <div style={{ textAlign: "center", fontSize: 80, marginTop: 90 }}>
        {terms} {terms === 1 ? "sine" : "sines"} &rarr; one square wave
      </div>
      <svg width={1920} height={720} viewBox="0 -360 1920 720">
        <line x1={160} x2={1760} y1={0} y2={0} stroke="#d6d3d1" strokeWidth={4} />
        <polyline
          fill="none"
          stroke="#b45309"
          strokeWidth={7}
          strokeLinejoin="round"
          points={Array.from(wave, (y, i) => `${160 + i * 5},${(-y * 200).toFixed(1)}`).join(" ")}
        />
      </svg>
      <div style={{ textAlign: "center", fontSize: 52, color: "#78716c" }}>
        f(x) ≈ (4/π)(sin x + ⅓ sin 3x + ⅕ sin 5x + …)
      </div>
    </AbsoluteFill>
  );
};
