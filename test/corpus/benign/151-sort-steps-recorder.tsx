import { AbsoluteFill, useCurrentFrame } from "remotion";

type Step = { readonly list: readonly number[]; readonly swapped: readonly [number, number] | null };

function recordBubbleSort(input: readonly number[]): Step[] {
  const list = [...input];
  const steps: Step[] = [{ list: [...list], swapped: null }];
  for (let end = list.length - 1; end > 0; end -= 1) {
    for (let i = 0; i < end; i += 1) {
      const [a, b] = [list[i]!, list[i + 1]!];
      if (a <= b) continue;
      [list[i], list[i + 1]] = [b, a];
      steps.push({ list: list.slice(), swapped: [i, i + 1] });
    }
  }
  return steps;
}

const STEPS = recordBubbleSort([7, 3, 9, 1, 5, 8]);

export default function Scene() {
  const frame = useCurrentFrame();
  const { list, swapped } = STEPS[Math.min(STEPS.length - 1, Math.floor(frame / 6))]!;
  return (
    <AbsoluteFill style={{ flexDirection: "row", alignItems: "flex-end", justifyContent: "center", gap: 20, padding: 100 }}>
      {list.map((value, i) => (
        <div key={value} style={{ width: 120, height: value * 80, background: swapped?.includes(i) ? "#f43f5e" : "#64748b", color: "#fff", fontSize: 40 }}>
          {value}
        </div>
      ))}
    </AbsoluteFill>
  );
}
