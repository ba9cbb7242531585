/** Pictures that are hard to keep true: gradients, glows and shadows over most of the frame, all moving. */
export const SOFT_SCENES: Readonly<Record<string, string>> = {
  "a gradient with cards": scene(
    '"linear-gradient(" + (120 + frame) + "deg, #0b1020, #26336b)"',
    `<h1 style={{ color: "white", fontSize: 96, margin: 80 }}>Four steps</h1>
      {[0, 1, 2, 3].map((i) => <div key={i} style={{ position: "absolute", left: 100 + i * 440, top: 400 - frame, width: 380, height: 240, borderRadius: 24, backgroundColor: "#ffffff18" }} />)}`,
  ),
  "dark glows": scene(
    '"#05060a"',
    `{["#1a1a4e", "#2e1a2e", "#0a2e2a"].map((colour, i) => <div key={i} style={{ position: "absolute", left: i * 500 + frame * 3, top: 100 + i * 60, width: 900, height: 900, background: "radial-gradient(circle, " + colour + " 0%, transparent 70%)" }} />)}`,
  ),
  "bright cards with shadows": scene(
    '"linear-gradient(180deg, #f8fafc, #dbe4ff)"',
    `{[0, 1, 2, 3, 4, 5].map((i) => <div key={i} style={{ position: "absolute", left: 120 + (i % 3) * 580, top: 100 + Math.floor(i / 3) * 480 - frame, width: 480, height: 380, borderRadius: 32, background: "linear-gradient(135deg, #ff5a36, #ffd166)", boxShadow: "0 30px 90px rgba(15, 23, 42, 0.35)" }} />)}`,
  ),
};

function scene(ground: string, inside: string): string {
  return `import { AbsoluteFill, useCurrentFrame } from "remotion";
export default function Scene() {
  const frame = useCurrentFrame();
  return <AbsoluteFill style={{ background: ${ground} }}>${inside}</AbsoluteFill>;
}`;
}
