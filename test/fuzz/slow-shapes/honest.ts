import { each, type SlowShape, sceneWith } from "./shape.ts";

/** Scenes as large as careful authors write them: they pass, at the size that their name says. */
export const HONEST_SHAPES: readonly (SlowShape & { readonly size: number })[] = [
  {
    name: "table-of-200-rows",
    size: 200,
    scene: (size) =>
      sceneWith({
        top: `interface Row { readonly name: string; readonly value: number; readonly color: string }
const ROWS: readonly Row[] = [
${each(size, (at) => `  {name: "Region ${at}", value: ${(at * 37) % 100}, color: "hsl(${at % 360}, 70%, 50%)"},`)}
];
const most = Math.max(...ROWS.map(({value}) => value));`,
        drawn: `{ROWS.map((row, index) => (
  <div key={row.name} style={{position: "absolute", top: index * 4, width: (row.value / most) * 900, height: 3, background: row.color, opacity: Math.min(1, frame / 30)}}>{row.name}</div>
))}`,
      }),
  },
  {
    name: "sixty-components",
    size: 60,
    scene: (size) =>
      sceneWith({
        imports: 'import type {CSSProperties, ReactNode} from "react";',
        top: `const base: CSSProperties = {position: "absolute", padding: 8, borderRadius: 12};
${each(
  size,
  (at) => `function Card${at}({title, children}: {title: string; children?: ReactNode}) {
  const frame = useCurrentFrame();
  const shown = Math.min(1, Math.max(0, (frame - ${at}) / 12));
  return (
    <section style={{...base, left: ${at * 10}, opacity: shown, transform: \`translateY(\${(1 - shown) * 20}px)\`}}>
      <h2>{title}</h2>{children}
    </section>
  );
}`,
)}`,
        drawn: each(size, (at) => `<Card${at} title="Card ${at}"><p>{frame}</p></Card${at}>`),
      }),
  },
  {
    name: "fifteen-hundred-lines",
    size: 130,
    scene: (size) =>
      sceneWith({
        top: each(
          size,
          (at) => `type Step${at} = {kind: "in" | "out"; from: number};
const steps${at}: readonly Step${at}[] = [{kind: "in", from: ${at}}, {kind: "out", from: ${at + 9}}];
function at${at}(frame: number): number {
  let total = 0;
  for (const step of steps${at}) {
    if (step.kind === "in" && frame > step.from) total += frame - step.from;
    else if (step.kind === "out") total -= 1;
  }
  return total / ${at + 1};
}
const label${at} = \`Step \${${at}} of \${${size}}\`;`,
        ),
        drawn: each(size, (at) => `<p style={{left: at${at}(frame)}}>{label${at}}</p>`),
      }),
  },
];
