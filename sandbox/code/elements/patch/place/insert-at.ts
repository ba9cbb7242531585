import type { Scope } from "@babel/traverse";
import * as t from "@babel/types";
import { Refusal } from "../../refusal.ts";
import { indentAt, startsItsLine } from "../../source/code-style.ts";
import { isHostTag, kindOf } from "../../source/element-kind.ts";
import { meaningfulChildren } from "../../source/element-text.ts";
import { type FoundElement, type Scene, sourceOf } from "../../source/scene.ts";
import { insertion, type Splice } from "../../source/splice.ts";
import type { Position } from "../patch.ts";
import { locate, type Target, type Workbench } from "../target.ts";
import { refuseChildless } from "../update/component-takes.ts";
import { elementInWords } from "../words.ts";
import { slotOf } from "./slot.ts";

/** A place for a new element. `write` takes its code, whose later lines are already indented by `indent`. */
export interface Opening {
  readonly anchor: Target;
  /** The JSX around the place. */
  readonly parent: t.Node;
  /** What code at the place can read. */
  readonly scope: Scope;
  readonly offset: number;
  /** What the lines of the new element start with. */
  readonly indent: string;
  readonly write: (code: string) => Splice;
  readonly words: string;
}

const childless = new Set([
  "img",
  "Img",
  "Video",
  "OffthreadVideo",
  "br",
  "hr",
  "input",
  "image",
  "rect",
  "circle",
  "ellipse",
  "line",
  "path",
  "polygon",
  "polyline",
  "use",
]);

export function openingAt(bench: Workbench, position: Position): Opening {
  const [relation, id, ...more] = Object.entries(position)
    .filter(([, value]) => value !== undefined)
    .flat();
  if (
    typeof relation !== "string" ||
    typeof id !== "string" ||
    more.length > 0 ||
    !["before", "after", "inside"].includes(relation)
  ) {
    throw new Refusal(
      "The position is not one place.",
      'Give one of before, after or inside with an elementId: { "after": "title" }.',
    );
  }
  const anchor = locate(bench, { elementId: id });
  if (anchor.repetition !== undefined)
    throw new Refusal(
      `"${id}" is one of several that a .map draws; nothing can be placed at one of them only.`,
      `Place it relative to "${anchor.described.elementId}", which means all of them, or unroll that first.`,
    );
  const words = `${relation} ${elementInWords(anchor.described)}`;
  return { anchor, words, ...(relation === "inside" ? inside(anchor) : beside(anchor, relation === "before")) };
}

type Place = Omit<Opening, "anchor" | "words">;

function beside({ scene, element, described }: Target, before: boolean): Place {
  const slot = slotOf(element);
  const side = before ? "before" : "after";
  if (slot.form === "root")
    throw new Refusal(
      `"${described.elementId}" is the outermost element of its component; nothing can be ${side} it.`,
      `Use { "inside": "${described.elementId}" }.`,
    );
  if (slot.form === "value")
    throw new Refusal(
      `"${described.elementId}" is held by ${slot.holder}; nothing can be ${side} it there.`,
      "Choose another element to put it next to.",
    );
  const { source, style } = scene;
  const ownLine = startsItsLine(source, slot.start);
  const indent = indentAt(source, slot.start);
  const gap = ownLine ? style.newline + indent : "";
  const offset = before ? slot.start : slot.end;
  return {
    parent: slot.parent.node,
    scope: slot.parent.scope,
    offset,
    indent,
    write: (code) => insertion(offset, before ? code + gap : gap + code),
  };
}

function inside({ scene, element, described }: Target): Place {
  const { source, style } = scene;
  const { openingElement, closingElement } = element.node;
  if (childless.has(element.tag))
    throw new Refusal(
      `"${described.elementId}" is <${element.tag}> and cannot hold other elements.`,
      "Use before or after.",
    );
  refuseChildless({ scene, element, described });
  const last = meaningfulChildren(element.node).at(-1);
  const outer = indentOfLine(source, element.node.start ?? 0);
  const inner = outer + style.indent;
  const openEnd = openingElement.end ?? 0;
  if (!closingElement) {
    const start = openEnd - (/\s*\/>$/.exec(source.slice(0, openEnd))?.[0].length ?? 2);
    const write = (code: string) => ({
      start,
      end: openEnd,
      text: `>${style.newline}${inner}${code}${style.newline}${outer}</${element.tag}>`,
    });
    return { parent: element.node, scope: element.path.scope, offset: start, indent: inner, write };
  }
  const closeStart = closingElement.start ?? 0;
  const lastStart = last && firstLetter(scene, last);
  if (last && lastStart !== undefined && startsItsLine(source, lastStart)) {
    const offset = lastLetter(scene, last);
    const indent = indentAt(source, lastStart);
    return {
      parent: element.node,
      scope: element.path.scope,
      offset,
      indent,
      write: (code) => insertion(offset, style.newline + indent + code),
    };
  }
  if (last || kindOf(element.node) === "text") {
    return {
      parent: element.node,
      scope: element.path.scope,
      offset: closeStart,
      indent: inner,
      write: (code) => insertion(closeStart, code),
    };
  }
  const write = (code: string) => ({
    start: openEnd,
    end: closeStart,
    text: `${style.newline}${inner}${code}${style.newline}${outer}`,
  });
  const holdsComment =
    sourceOf(scene, element.node)
      .slice(openEnd - (element.node.start ?? 0), closeStart - (element.node.start ?? 0))
      .trim() !== "";
  return {
    parent: element.node,
    scope: element.path.scope,
    offset: closeStart,
    indent: inner,
    write: holdsComment ? (code) => insertion(closeStart, code) : write,
  };
}

/** A series holds only sequences; Remotion throws on anything else. */
export function refuseInSeries(parent: t.Node, tag: string): void {
  const name =
    t.isJSXElement(parent) && t.isJSXIdentifier(parent.openingElement.name) ? parent.openingElement.name.name : "";
  const series = name === "Series" || name === "TransitionSeries";
  if (series && !tag.startsWith(`${name}.`))
    throw new Refusal(
      `A <${name}> holds only <${name}.Sequence> elements, not <${tag}>.`,
      `Use { "inside": ... } with one of its sequences.`,
    );
  if (!series && /^(Transition)?Series\./.test(tag))
    throw new Refusal(
      `<${tag}> works only directly inside its series.`,
      "Place it before or after another sequence of the series.",
    );
}

export function refuseInSvg(parent: FoundElement | undefined, tag: string): void {
  const svg = parent && /^(svg|g)$/.test(parent.tag);
  if (svg && isHostTag(tag) && /^(div|span|p|h[1-6]|img|ul|li|section)$/.test(tag)) {
    throw new Refusal(
      `<${tag}> is not drawn inside <${parent.tag}>.`,
      "Use text, rect, circle, path or g there, or place it outside the drawing.",
    );
  }
}

/** The leading whitespace of the line that holds `offset`. */
function indentOfLine(source: string, offset: number): string {
  const lineStart = source.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(source.slice(lineStart))?.[0] ?? "";
}

function firstLetter(scene: Scene, child: t.Node): number {
  const code = sourceOf(scene, child);
  return (child.start ?? 0) + (t.isJSXText(child) ? code.length - code.trimStart().length : 0);
}

function lastLetter(scene: Scene, child: t.Node): number {
  const code = sourceOf(scene, child);
  return (child.end ?? 0) - (t.isJSXText(child) ? code.length - code.trimEnd().length : 0);
}
