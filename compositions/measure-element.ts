import type { ElementBox } from "../sandbox/protocol.ts";

/** Everything that carries an element id, as one box. `card-*` means all repetitions of an element in a list. */
export function measureElement(elementId: string): ElementBox | undefined {
  const drawn = [...document.querySelectorAll(selectorFor(elementId))].map((element) => ({
    rect: element.getBoundingClientRect(),
    opacity: opacityOf(element),
  }));
  const visible = drawn.filter(({ rect, opacity }) => rect.width > 0 && rect.height > 0 && opacity > 0);
  if (visible.length === 0) return undefined;
  const canvas = document.getElementById("remotion-canvas")?.getBoundingClientRect();
  if (!canvas || canvas.width === 0 || canvas.height === 0) return undefined;
  const left = Math.max(canvas.left, Math.min(...visible.map(({ rect }) => rect.left)));
  const top = Math.max(canvas.top, Math.min(...visible.map(({ rect }) => rect.top)));
  const right = Math.min(canvas.right, Math.max(...visible.map(({ rect }) => rect.right)));
  const bottom = Math.min(canvas.bottom, Math.max(...visible.map(({ rect }) => rect.bottom)));
  if (right <= left || bottom <= top) return undefined;
  return {
    x: (left - canvas.left) / canvas.width,
    y: (top - canvas.top) / canvas.height,
    width: (right - left) / canvas.width,
    height: (bottom - top) / canvas.height,
    opacity: Math.max(...visible.map(({ opacity }) => opacity)),
  };
}

function selectorFor(elementId: string): string {
  const [start = "", end] = elementId.split("*");
  if (end === undefined) return `[data-element-id="${CSS.escape(start)}"]`;
  return `[data-element-id^="${CSS.escape(start)}"][data-element-id$="${CSS.escape(end)}"]`;
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let each: Element | null = element; each; each = each.parentElement) {
    const style = getComputedStyle(each);
    if (style.visibility === "hidden") return 0;
    opacity *= Number(style.opacity);
  }
  return opacity;
}
