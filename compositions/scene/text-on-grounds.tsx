import { type RefObject, useLayoutEffect, useRef } from "react";
import { useCurrentFrame } from "remotion";
import { contrastOf, inkFor, type Rgb, rgbOf } from "./ground-contrast.ts";

/** Below this, text that nobody gave a colour is taken to have been forgotten on a ground of its own. */
const LEAST_CONTRAST = 3;
/** Enough for every card of a scene, and a bound on what a frame costs. */
const MOST_GROUNDS = 300;
const MAY_BE_GROUND = '[style*="background"], [class]';

/**
 * To stand behind the scene's box, whose element is not known before the effects of what is inside of it have run.
 *
 * Lets text without a colour of its own follow the ground it stands on: dark on a light card, light on a dark one. Text that
 * was given a colour, by a style, a class or an element around it, keeps it.
 */
export function TextOnGrounds({ scene }: { scene: RefObject<HTMLElement | null> }) {
  const frame = useCurrentFrame();
  const inks = useRef(new Map<HTMLElement, Ink>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: every frame may show other grounds.
  useLayoutEffect(() => {
    if (scene.current) inks.current = repaint(scene.current, inks.current);
  }, [scene, frame]);
  return null;
}

interface Ink {
  readonly color: string;
  /** What the element was when it got this colour: another class may bring a colour of its own. */
  readonly className: string;
}

/** Writes only what differs from the frame before: an untouched page is known to show the same picture. */
function repaint(scene: HTMLElement, before: Map<HTMLElement, Ink>): Map<HTMLElement, Ink> {
  const now = new Map<HTMLElement, Ink>();
  const plain = getComputedStyle(scene.parentElement ?? scene).color;
  for (const [element, ink] of before)
    if (ink.className !== element.className && element.style.color === ink.color) element.style.color = "";
  for (const element of grounds(scene)) {
    const target = isBehindSiblings(element) ? (element.parentElement as HTMLElement) : element;
    const own = before.get(target);
    const isOurs = own !== undefined && target.style.color === own.color;
    if (target.style.color !== "" && !isOurs) continue;
    const inherited = getComputedStyle(target.parentElement ?? scene).color;
    const isForgotten = inherited === plain || isInk(inherited, now);
    if (!isForgotten || (!isOurs && getComputedStyle(target).color !== inherited)) continue;
    const stops = stopsOf(getComputedStyle(element));
    const given = rgbOf(inherited);
    if (stops.length === 0 || !given || contrastOf(given, stops) >= LEAST_CONTRAST) continue;
    const color = inkFor(stops);
    now.set(target, { color, className: target.className });
    if (target.style.color !== color) target.style.color = color;
  }
  for (const [element, ink] of before)
    if (!now.has(element) && element.style.color === ink.color) element.style.color = "";
  return now;
}

function grounds(scene: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of scene.querySelectorAll(MAY_BE_GROUND)) {
    if (!(element instanceof HTMLElement)) continue;
    if (element.firstChild === null && !mayCover(element)) continue;
    found.push(element);
    if (found.length >= MOST_GROUNDS) break;
  }
  return found;
}

/** Most elements without anything in them are dots and bars: too many to be measured in every frame. */
function mayCover({ style, className }: HTMLElement): boolean {
  return style.width === "100%" || style.inset !== "" || /\binset-0\b/.test(className);
}

/** A layer of its own behind what follows: `<AbsoluteFill style={{backgroundColor: "white"}} />`. */
function isBehindSiblings(element: HTMLElement): boolean {
  const parent = element.parentElement;
  if (!parent || element.textContent !== "" || getComputedStyle(element).position !== "absolute") return false;
  const [own, around] = [element.getBoundingClientRect(), parent.getBoundingClientRect()];
  return (
    own.left <= around.left + 1 &&
    own.top <= around.top + 1 &&
    own.right >= around.right - 1 &&
    own.bottom >= around.bottom - 1
  );
}

function stopsOf(style: CSSStyleDeclaration): Rgb[] {
  if (/text/.test(style.backgroundClip) || Number(style.opacity) < 0.5) return [];
  const gradient = /gradient\(/.test(style.backgroundImage) ? colorsIn(style.backgroundImage) : [];
  return gradient.length > 0 ? gradient : colorsIn(style.backgroundColor);
}

function colorsIn(value: string): Rgb[] {
  const colors = value.match(/(?:rgba?|hsla?|hwb|oklch|oklab|lab|lch|color)\((?:[^()]|\([^()]*\))*\)/g) ?? [];
  return colors.map(rgbOf).filter((color) => color !== undefined);
}

function isInk(color: string, inks: ReadonlyMap<HTMLElement, Ink>): boolean {
  for (const ink of inks.values()) if (ink.color === color) return true;
  return false;
}
