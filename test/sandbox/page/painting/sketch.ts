/** A scene in a few words: what stands in its frame, and what is computed before. */
export interface Sketch {
  readonly name: string;
  readonly body: string;
  readonly before?: string;
}

export function sceneOf({ body, before = "" }: Sketch): string {
  return `import { AbsoluteFill, useCurrentFrame } from "remotion";
export default function Scene() {
  const frame = useCurrentFrame();
  ${before}
  return <AbsoluteFill data-element-id="ground" style={{ backgroundColor: "#14213d" }}>${body}</AbsoluteFill>;
}`;
}

/** So many boxes with one style, an expression that may name `i`. */
export function boxes(times: number, style: string, inside = ""): string {
  return `{Array.from({ length: ${times} }, (_, i) => <div key={i} data-element-id="box" style={{ position: "absolute", ${style} }}>${inside}</div>)}`;
}

export function repeated(times: number, element: string): string {
  return `{Array.from({ length: ${times} }, (_, i) => (${element}))}`;
}

/** Boxes over the whole frame, each inside of the one before. */
export function nested(name: string, depth: number, style: string): Sketch {
  return {
    name,
    before: `const nest = (depth: number): any => <div style={{ position: "absolute", inset: 0, ${style} }}>{depth > 0 ? nest(depth - 1) : null}</div>;`,
    body: `{nest(${depth})}`,
  };
}

export function drawing(inside: string): string {
  return `<svg width={1280} height={720} viewBox="0 0 1280 720" style={{ position: "absolute", inset: 0 }}>${inside}</svg>`;
}

/** A filter over so many rectangles of the whole frame. */
export function filtered(primitives: string, times: number, region = 'x="0" y="0" width="1" height="1"'): string {
  return drawing(
    `<filter id="f" ${region}>${primitives}</filter>${repeated(times, '<rect key={i} width="1280" height="720" fill="gold" filter="url(#f)" />')}`,
  );
}

export const FULL = "inset: 0, ";
export const TINT = 'background: "rgba(255, 0, 0, 0.1)"';

/** A list of values, each an expression of `i`, as text of `name`. */
export function listed(name: string, times: number, value: string, between = ", "): string {
  return `const ${name} = Array.from({ length: ${times} }, (_, i) => ${value}).join("${between}");`;
}
