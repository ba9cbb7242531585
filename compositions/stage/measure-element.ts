import type { ElementBox } from "../../sandbox/render/protocol.ts";
import { drawnBy } from "./drawn-by.ts";

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Everything that is drawn for an element id, as one box; of a repeated element all of it, or one repetition. */
export function measureElement(elementId: string, repetition?: number): ElementBox | undefined {
  const drawn = drawnBy(elementId, repetition).map((node) => ({ rect: rectangleOf(node), opacity: opacityOf(node) }));
  const visible = drawn.filter(({ rect, opacity }) => hasArea(rect) && opacity > 0);
  if (visible.length === 0) return undefined;
  const canvas = document.getElementById("remotion-canvas")?.getBoundingClientRect();
  if (!canvas || canvas.width === 0 || canvas.height === 0) return undefined;
  const whole = around(visible.map(({ rect }) => rect));
  const [left, top] = [Math.max(canvas.left, whole.left), Math.max(canvas.top, whole.top)];
  const [right, bottom] = [Math.min(canvas.right, whole.right), Math.min(canvas.bottom, whole.bottom)];
  if (right <= left || bottom <= top) return undefined;
  return {
    x: (left - canvas.left) / canvas.width,
    y: (top - canvas.top) / canvas.height,
    width: (right - left) / canvas.width,
    height: (bottom - top) / canvas.height,
    opacity: Math.max(...visible.map(({ opacity }) => opacity)),
    outside: 1 - ((right - left) * (bottom - top)) / ((whole.right - whole.left) * (whole.bottom - whole.top)),
  };
}

function rectangleOf(node: Element | Text): Rectangle {
  if (node instanceof SVGGElement) return around([...node.children].map(rectangleOf));
  if (node instanceof SVGGeometryElement) return withStroke(node);
  if (node instanceof Element) return node.getBoundingClientRect();
  const range = document.createRange();
  range.selectNode(node);
  return range.getBoundingClientRect();
}

function hasArea({ left, top, right, bottom }: Rectangle): boolean {
  return right > left && bottom > top;
}

const NOWHERE: Rectangle = { left: 0, top: 0, right: 0, bottom: 0 };

function around(all: readonly Rectangle[]): Rectangle {
  const drawn = all.filter(hasArea);
  if (drawn.length === 0) return NOWHERE;
  return {
    left: Math.min(...drawn.map(({ left }) => left)),
    top: Math.min(...drawn.map(({ top }) => top)),
    right: Math.max(...drawn.map(({ right }) => right)),
    bottom: Math.max(...drawn.map(({ bottom }) => bottom)),
  };
}

/** A shape's own box is that of its path, which for a straight line has no height: what is seen is the stroke along it. */
function withStroke(shape: SVGGeometryElement): Rectangle {
  const { left, top, right, bottom } = shape.getBoundingClientRect();
  const { stroke, strokeWidth } = getComputedStyle(shape);
  const matrix = shape.getScreenCTM();
  if (stroke === "none" || !matrix) return { left, top, right, bottom };
  const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
  const reach = (Number.parseFloat(strokeWidth) * scale) / 2;
  return { left: left - reach, top: top - reach, right: right + reach, bottom: bottom + reach };
}

function opacityOf(node: Element | Text): number {
  let opacity = 1;
  for (let each = node instanceof Element ? node : node.parentElement; each; each = each.parentElement) {
    const style = getComputedStyle(each);
    if (style.visibility === "hidden") return 0;
    opacity *= Number(style.opacity);
  }
  return opacity;
}
