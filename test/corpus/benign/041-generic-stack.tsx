import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

interface Stack<T> {
  readonly items: readonly T[];
}

const empty = <T,>(): Stack<T> => ({ items: [] });
const push = <T,>(stack: Stack<T>, item: T): Stack<T> => ({ items: [...stack.items, item] });
const pop = <T,>(stack: Stack<T>): Stack<T> => ({ items: stack.items.slice(0, -1) });

type Step<T> = { op: "push"; item: T } | { op: "pop" };

function run<T>(steps: readonly Step<T>[], start: Stack<T>): Stack<T>[] {
  const history = [start];
  for (const step of steps) {
    const current = history[history.length - 1];
    history.push(step.op === "push" ? push(current, step.item) : pop(current));
  }
  return history;
}

const steps: Step<string>[] = [
  { op: "push", item: "main()" },
  { op: "push", item: "render()" },
  { op: "push", item: "layout()" },
  { op: "pop" },
  { op: "push", item: "paint()" },
  { op: "pop" },
];
const history = run(steps, empty<string>());

export default function CallStack() {
  const frame = useCurrentFrame();
  const at = Math.min(history.length - 1, Math.floor(frame / 12));
  const { items } = history[at];
  const within = interpolate(frame % 12, [0, 6], [0, 1], { extrapolateRight: "clamp" });

  return (
    <AbsoluteFill style={{ background: "#27272a", color: "white", fontFamily: "monospace", alignItems: "center", justifyContent: "flex-end", paddingBottom: 120 }}>
      {items
        .map((name, i) => {
          const isTop = i === items.length - 1;
          return (
            <div
              key={`${i}:${name}`}
              style={{
                width: 720, padding: 36, marginTop: 16, fontSize: 64, textAlign: "center", borderRadius: 16,
                background: isTop ? "#22c55e" : "#3f3f46",
                opacity: isTop ? 0.4 + 0.6 * within : 1,
              }}
            >
              {name}
            </div>
          );
        })
        .reverse()}
      <div style={{ marginTop: 40, fontSize: 44, color: "#a1a1aa" }}>the call stack, step {at}</div>
    </AbsoluteFill>
  );
}
