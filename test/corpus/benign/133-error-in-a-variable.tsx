import { AbsoluteFill, useCurrentFrame } from "remotion";

type Result<T> = { ok: true; value: T } | { ok: false; error: Error };

function parseShare(text: string): Result<number> {
  const value = Number.parseFloat(text);
  if (Number.isNaN(value)) {
    const error = new Error(`"${text}" is not a share`);
    return { ok: false, error };
  }
  if (value < 0 || value > 100) {
    const error = new RangeError("A share lies between 0 and 100");
    return { ok: false, error };
  }
  return { ok: true, value };
}

const INPUTS = ["42", "87.5", "n/a", "130"];

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ padding: 100, fontSize: 44, fontFamily: "monospace" }}>
      {INPUTS.slice(0, 1 + Math.floor(frame / 12)).map((input) => {
        const result = parseShare(input);
        return <p key={input}>{result.ok ? `${result.value} %` : `✗ ${result.error.message}`}</p>;
      })}
    </AbsoluteFill>
  );
}
