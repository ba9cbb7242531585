import { blurStep, type FilterStep } from "./filter-cost.ts";

/** Milliseconds for a megapixel of each primitive, before what its own numbers add. Colours are turned to linear light and back. */
const BASE: Readonly<Record<string, number>> = {
  feTurbulence: 100,
  feDisplacementMap: 100,
  feConvolveMatrix: 150,
  feDiffuseLighting: 270,
  feSpecularLighting: 340,
  feMorphology: 200,
  feComposite: 100,
  feFlood: 25,
};
const OTHER = 45;
const PER_OCTAVE = 7;
const PER_KERNEL_CELL = 90;
/** Chromium leaves out what has more. */
const MOST_KERNEL_CELLS = 256;
const PER_RADIUS = 180;
const LARGEST_RADIUS = 100;
/** For each way that leads through the results from the source to the end: they are worked out anew where they are used twice. */
const PER_WAY = 0.15;

/** The steps of a `<filter>`, in the order in which they stand. */
export function svgFilterSteps(filter: Element, scale: number): FilterStep[] {
  const primitives = [...filter.children];
  const steps = primitives.map((primitive) => stepOf(primitive, scale));
  const ways = waysThrough(primitives);
  return ways > primitives.length + 1
    ? [...steps, { name: "filter result used again", reach: 0, cost: ways * PER_WAY }]
    : steps;
}

function stepOf(primitive: Element, scale: number): FilterStep {
  const name = primitive.localName;
  const number = (attribute: string, otherwise: number) => largest(primitive.getAttribute(attribute), otherwise);
  const base = BASE[name] ?? OTHER;
  switch (name) {
    case "feGaussianBlur":
    case "feDropShadow": {
      const step = blurStep(name, number("stdDeviation", name === "feDropShadow" ? 2 : 0), scale);
      return { ...step, cost: step.cost + OTHER / 2 };
    }
    case "feTurbulence":
      return { name, reach: 0, cost: base + PER_OCTAVE * number("numOctaves", 1) };
    case "feConvolveMatrix": {
      const order = number("order", 3);
      const cells = order * order > MOST_KERNEL_CELLS ? 1 : order * order;
      return { name, reach: order, cost: base + PER_KERNEL_CELL * cells };
    }
    case "feMorphology": {
      const radius = Math.min(LARGEST_RADIUS, number("radius", 0) * scale);
      return { name, reach: radius, cost: base + PER_RADIUS * radius };
    }
    case "feDisplacementMap":
      return { name, reach: (number("scale", 0) * scale) / 2, cost: base };
    case "feOffset":
      return { name, reach: Math.max(number("dx", 0), number("dy", 0)) * scale, cost: OTHER / 2 };
    default:
      return { name, reach: 0, cost: base };
  }
}

/** How many ways lead from the source through the named results to the last primitive: each use of a result doubles them. */
function waysThrough(primitives: readonly Element[]): number {
  const ways = new Map<string, number>();
  let last = 1;
  for (const primitive of primitives) {
    const takers = primitive.localName === "feMerge" ? [...primitive.children] : [primitive];
    const inputs = takers.flatMap((taker) => [taker.getAttribute("in"), taker.getAttribute("in2")]);
    const named = inputs.filter((input) => input !== null);
    const sum = named.reduce((total, input) => total + (ways.get(input) ?? 1), 0);
    last = named.length === 0 ? last : Math.max(1, sum);
    const result = primitive.getAttribute("result");
    if (result !== null) ways.set(result, last);
  }
  return last;
}

/** Of one or two numbers. */
function largest(value: string | null, otherwise: number): number {
  if (value === null) return otherwise;
  const numbers = value
    .split(/[\s,]+/)
    .filter((part) => part !== "")
    .map((part) => Math.abs(Number(part)));
  return numbers.length > 0 && numbers.every(Number.isFinite) ? Math.max(...numbers) : otherwise;
}
