import { AbsoluteFill, useCurrentFrame } from "remotion";

const NOTES = new Map([["C4", 261.63], ["E4", 329.63], ["G4", 392]]);

const frequencyOf = (note: string): number => {
  const frequency = NOTES.get(note);
  if (frequency === undefined) throw new RangeError("No such note: " + note);
  return frequency;
};

const missing = new Error("A chord needs three notes");
function chord(...notes: string[]): number[] {
  if (notes.length !== 3) throw missing;
  return notes.map(frequencyOf);
}

export default function Scene() {
  const frame = useCurrentFrame();
  const waves = chord("C4", "E4", "G4");
  return (
    <AbsoluteFill style={{ backgroundColor: "#18181b" }}>
      <svg viewBox="0 0 1000 600">
        {waves.map((frequency, w) => (
          <polyline
            key={frequency}
            fill="none"
            stroke={`hsl(${w * 120} 80% 60%)`}
            strokeWidth={4}
            points={Array.from({ length: 200 }, (_, i) => `${i * 5},${150 + w * 150 + 50 * Math.sin((i / 200) * (frequency / 20) + frame / 5)}`).join(" ")}
          />
        ))}
      </svg>
    </AbsoluteFill>
  );
}
