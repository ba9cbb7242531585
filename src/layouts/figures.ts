import { largestThatFits, textWidth } from "./fit-text.ts";
import type { LayoutInput } from "./layout.ts";
import { type TsxElement, tsx } from "./tsx.ts";

export interface Figures {
  readonly elements: readonly TsxElement[];
  /** Estimated height in design pixels, gaps included. */
  readonly height: number;
}

export const FIGURE_GAP = 36;
const MAX_CODE_LINES = 60;
const MIN_UNWRAPPED_CODE = 24;
const FRACTION = /[({]([^(){}]*)[)}]\s*\/\s*[({]?([^(){}\s]*)[)}]?/g;

/** The plan's equation and source code, as large as `width` x `height` design pixels allow. */
export function figures(
  { plan, timing }: LayoutInput,
  { width, height, startSeconds }: { readonly width: number; readonly height: number; readonly startSeconds: number },
): Figures {
  const share = plan.equation && plan.code ? 0.34 : 1;
  const elements: TsxElement[] = [];
  let used = 0;
  if (plan.equation) {
    const sizePx = equationSize(plan.equation, width, height * share);
    elements.push(
      tsx("Equation", "equation", {
        source: plan.equation,
        sizePx,
        panel: true,
        delayInFrames: timing.at(startSeconds),
        style: { alignSelf: "stretch" },
      }),
    );
    used += equationHeight(plan.equation, sizePx);
  }
  if (plan.code) {
    const room = height - used - (used > 0 ? FIGURE_GAP : 0);
    const sizePx = codeSize(plan.code, width, room);
    const delayInFrames = timing.at(startSeconds + (plan.equation ? 0.3 : 0));
    elements.push(
      tsx("CodeBlock", "code", { code: plan.code, sizePx, delayInFrames, style: { alignSelf: "stretch" } }),
    );
    used += codeHeight(plan.code, sizePx, width) + (plan.equation ? FIGURE_GAP : 0);
  }
  return { elements, height: used };
}

export function hasFigures({ plan }: LayoutInput): boolean {
  return Boolean(plan.equation || plan.code);
}

function equationSize(source: string, width: number, height: number): number {
  // A fraction is as wide as its wider half.
  const drawn = source.replace(FRACTION, (_, above: string, below: string) =>
    above.length > below.length ? above : below,
  );
  return largestThatFits(104, 20, (size) => {
    return (
      (textWidth(drawn.replace(/sqrt|[{}^_]/g, "")) + 2.6) * size <= width && equationHeight(source, size) <= height
    );
  });
}

function equationHeight(source: string, size: number): number {
  return size * (source.includes("/") ? 4.1 : 2.5);
}

/** Whole lines where that leaves them readable; else they wrap. */
function codeSize(code: string, width: number, height: number): number {
  const columns = Math.max(...code.split("\n").map((line) => line.length));
  const unwrapped = Math.floor(width / (columns * 0.602 + 4.6) / 2) * 2;
  const maxSize = Math.min(36, Math.max(unwrapped, MIN_UNWRAPPED_CODE));
  return largestThatFits(maxSize, 12, (size) => codeHeight(code, size, width) <= height);
}

function codeHeight(code: string, size: number, width: number): number {
  const columns = Math.max(8, Math.floor((width - size * 4.5) / (size * 0.602)));
  const lines = code.split("\n").slice(0, MAX_CODE_LINES);
  const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / columns)), 0);
  return rows * size * 1.55 + size * 2 + 64;
}
