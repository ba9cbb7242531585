import { around, type Box, isEmpty, NOWHERE, within } from "./boxes.ts";
import { weighClip } from "./clip-cost.ts";
import { filterStepsOf, type Group, weighFilter, weighGroup } from "./group-cost.ts";
import { weighBox } from "./own-cost.ts";
import type { Place } from "./place.ts";
import { SceneResources } from "./scene-resources.ts";
import { SceneTally } from "./scene-tally.ts";
import { SHAPES, weighShape } from "./svg-paint.ts";
import { weighText } from "./text-cost.ts";
import { INHERITED, TRAIT, traitsIn, traitsOfAttributes } from "./traits.ts";

/** Drawn only where something points to them. */
const DRAWN_ELSEWHERE: ReadonlySet<string> = new Set([
  ...["defs", "mask", "clipPath", "pattern", "marker", "symbol", "filter", "linearGradient", "radialGradient"],
  ...["title", "desc"],
]);
/** Of an element by itself: its place in the list, its clip, its style. */
const COST_OF_ELEMENT = 0.004;
const SVG = "http://www.w3.org/2000/svg";
const [IS_ELEMENT, IS_TEXT] = [1, 3];

/**
 * What it would cost to paint a scene, found before anything of it is painted: the document is laid out, and its elements are
 * walked once with the pictures that they need of themselves.
 * @param sheet the text of the scene's style sheet
 */
export function weighScene(scene: Element, sheet: string): SceneTally {
  return new SceneWalk(scene, traitsIn(sheet)).weighed();
}

class SceneWalk {
  readonly #scene: Element;
  readonly #sheetTraits: number;
  readonly #resources: SceneResources;
  #tally = new SceneTally();
  /** Inside of what is drawn elsewhere: there is no place on the stage, only a size. */
  #aside: Box | undefined;

  constructor(scene: Element, sheetTraits: number) {
    this.#scene = scene;
    this.#sheetTraits = sheetTraits;
    this.#resources = new SceneResources(scene.ownerDocument, (element, target, place) =>
      this.#weighAside(element, target, place),
    );
  }

  weighed(): SceneTally {
    const clip = this.#scene.getBoundingClientRect();
    const stage = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const seen = within(clip, stage);
    // A scene that a transition moves away is weighed as if it stood still: the next frame shows more of it.
    const place = { clip: isEmpty(seen) ? clip : seen, reach: 0, scale: 1, traits: 0 };
    for (const child of this.#scene.children) this.#walk(child, place);
    return this.#tally;
  }

  #walk(element: Element, from: Place): Box {
    const tag = element.localName;
    if (DRAWN_ELSEWHERE.has(tag) && this.#aside === undefined) return NOWHERE;
    const isSvg = element.namespaceURI === SVG;
    const text = element.getAttribute("style");
    let traits = from.traits | this.#sheetTraits | (text ? traitsIn(text) : 0);
    if (isSvg) traits |= traitsOfAttributes(element);
    const style = traits === 0 ? undefined : getComputedStyle(element);
    if (style && traits & TRAIT.opacity && style.opacity === "0") return NOWHERE;
    const isHidden = style !== undefined && (traits & TRAIT.hidden) !== 0 && style.visibility === "hidden";

    const box = this.#boxOf(element, from.scale);
    const scale = traits & TRAIT.space ? scaleOf(element, box, from.scale) : from.scale;
    const place: Place = { ...from, scale, traits: traits & INHERITED };
    const steps = style && traits & TRAIT.filter ? filterStepsOf(element, style, scale) : [];
    const reach = steps.reduce((sum, step) => sum + step.reach, from.reach);
    const clips =
      (style && traits & TRAIT.clips && style.overflow !== "visible") || (tag === "svg" && this.#aside === undefined);
    const inside: Place = { ...place, reach, clip: clips ? within(from.clip, box) : from.clip };

    let bounds = box;
    let letters = 0;
    let words = "";
    let parts = 0;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === IS_ELEMENT) {
        bounds = around(bounds, this.#walk(child as Element, inside));
        parts += 1;
      } else if (child.nodeType === IS_TEXT) {
        const { data } = child as Text;
        letters += data.length;
        if (words.length < 4000) words += data;
        parts += 1;
      }
    }
    if (clips) bounds = within(bounds, box);
    if (tag === "use") this.#weighUse(element, box, inside);
    this.#tally.add("element", element, COST_OF_ELEMENT);
    if (!isHidden) {
      if (SHAPES.has(tag)) {
        weighShape({ element: element as SVGElement, style, box, place: inside }, this.#resources, this.#tally);
        parts += 1;
      } else if (style) weighBox({ element, style, traits, box, place: inside }, this.#tally);
      if (tag === "canvas") weighClip(element as HTMLCanvasElement, inside, this.#tally);
      if (letters > 0) {
        const known = style ?? getComputedStyle(element);
        weighText({ element, style: known, traits, box, place: inside }, letters, words, this.#tally);
      }
    }
    if (style) {
      const isComposed =
        parts > 1 || (parts === 1 && (traits & TRAIT.background) !== 0) || element.childElementCount > 0;
      const group: Group = { element, style, traits, bounds, place, isComposed };
      weighFilter(group, steps, this.#tally);
      weighGroup(group, this.#resources, this.#tally);
    }
    return bounds;
  }

  #weighUse(element: Element, box: Box, place: Place): void {
    const id = (element.getAttribute("href") ?? element.getAttribute("xlink:href") ?? "").slice(1);
    if (id) this.#tally.add("use", element, this.#resources.costOf(id, box, place));
  }

  #weighAside(element: Element, target: Box, place: Place): number {
    const [tally, aside] = [this.#tally, this.#aside];
    this.#tally = new SceneTally();
    this.#aside = isInUnits(element) ? target : place.clip;
    for (const child of DRAWN_ELSEWHERE.has(element.localName) ? element.children : [element]) this.#walk(child, place);
    // A clip that is clipped itself, a mask in a mask.
    const style = getComputedStyle(element);
    const traits = traitsOfAttributes(element) & (TRAIT.clipPath | TRAIT.mask);
    const bounds = this.#aside;
    weighGroup({ element, style, traits, bounds, place, isComposed: true }, this.#resources, this.#tally);
    const { cost } = this.#tally;
    this.#tally = tally;
    this.#aside = aside;
    return cost;
  }

  #boxOf(element: Element, scale: number): Box {
    if (this.#aside === undefined) return element.getBoundingClientRect();
    if (!(element instanceof SVGGraphicsElement)) return this.#aside;
    const { width, height } = element.getBBox();
    const { left, top, right, bottom } = this.#aside;
    // Where it will lie is not known: from the corner on, and no larger than what it is drawn on.
    return {
      left,
      top,
      right: Math.min(right, left + width * scale),
      bottom: Math.min(bottom, top + height * scale),
    };
  }
}

/** Sizes are fractions of what it is drawn on then. */
function isInUnits(element: Element): boolean {
  return ["maskContentUnits", "clipPathUnits", "patternContentUnits"].some(
    (name) => element.getAttribute(name) === "objectBoundingBox",
  );
}

/** Pixels of the page for one of the element's, by how large it turned out. Turned ones seem larger by a little. */
function scaleOf(element: Element, box: Box, otherwise: number): number {
  if (element instanceof HTMLElement) {
    const { offsetWidth, offsetHeight } = element;
    if (offsetWidth === 0 || offsetHeight === 0) return otherwise;
    return Math.sqrt(((box.right - box.left) * (box.bottom - box.top)) / (offsetWidth * offsetHeight));
  }
  const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
  return matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : otherwise;
}
