import * as t from "@babel/types";
import { Refusal } from "../../refusal.ts";
import { runInWords, shorten } from "../../source/element-name.ts";
import { cleanJsxText, meaningfulChildren, type TextRun } from "../../source/element-text.ts";
import type { FoundElement } from "../../source/scene.ts";
import { shownText, spaced } from "../../source/shown-text.ts";
import type { Target } from "../target.ts";
import type { PartialChange } from "./update-style.ts";

/**
 * Words beside elements, `Save <b>50%</b> today`. A new text that holds the words of those elements changes the words around them;
 * any other one replaces the only run of words there is.
 */
export function changeMixed(
  target: Target,
  runs: readonly TextRun[],
  text: string,
  changeRun: (run: TextRun, text: string) => PartialChange,
): PartialChange {
  const { element, scene, described } = target;
  const pieces = piecesFor(element, runs, text);
  const inWords = (run: TextRun) => runInWords(run, element, scene.source);
  if (pieces) {
    const changed = runs.flatMap((run, at) => {
      const piece = pieces[at] ?? "";
      return spaced(piece) === spaced(inWords(run)) ? [] : [changeRun(run, fitted(piece, run, scene.source))];
    });
    if (changed.length > 0) return together(changed, []);
  }
  const [run, another] = runs;
  if (!run || another) {
    const all = runs.map((each) => `"${shorten(inWords(each), 30)}"`).join(", ");
    throw new Refusal(
      `The text of "${described.elementId}" is in ${runs.length} pieces (${all}) with elements between them, so it cannot be replaced as one.`,
      "Give the whole text with the words of those elements in it, patch the elements by their ids, or delete them first.",
    );
  }
  const kept = element.node.children.filter(
    (child) => t.isJSXElement(child) || (t.isJSXExpressionContainer(child) && !run.children.includes(child)),
  );
  return together(
    [changeRun(run, text)],
    [
      `Only the words "${shorten(inWords(run), 30)}" were replaced; ${kept.length === 1 ? "the element" : `the ${kept.length} pieces`} beside them stayed.`,
    ],
  );
}

/** What each run becomes, where the words of the elements between them are found in the new text in their order. */
function piecesFor(element: FoundElement, runs: readonly TextRun[], text: string): readonly string[] | undefined {
  const pieces: string[] = runs.map(() => "");
  let rest = text;
  let open = -1;
  for (const child of meaningfulChildren(element.node)) {
    const at = runs.findIndex((run) => run.children.includes(child));
    if (at >= 0) {
      open = at;
      continue;
    }
    const words = spaced(shownText({ ...element, node: asElement(child) ?? element.node }));
    const found = asElement(child) && words !== "" ? rest.indexOf(words) : -1;
    if (found < 0 || (open < 0 && rest.slice(0, found).trim() !== "")) return undefined;
    // A space that stands inside the element is not written once more beside it.
    const { before, after } = ownSpaces(child);
    if (open >= 0) pieces[open] = before ? rest.slice(0, found).trimEnd() : rest.slice(0, found);
    rest = after ? rest.slice(found + words.length).trimStart() : rest.slice(found + words.length);
    open = -1;
  }
  if (open >= 0) pieces[open] = rest;
  else if (rest.trim() !== "") return undefined;
  return pieces;
}

function ownSpaces(node: t.Node): { before: boolean; after: boolean } {
  const children = asElement(node)?.children ?? [];
  const [first, last] = [children[0], children.at(-1)].map((child) =>
    t.isJSXText(child) ? cleanJsxText(child.value) : "",
  );
  return { before: /^\s/.test(first ?? ""), after: /\s$/.test(last ?? "") };
}

function asElement(node: t.Node): t.JSXElement | undefined {
  return t.isJSXElement(node) ? node : undefined;
}

/** The space between a run and its neighbours is written around it already. */
function fitted(piece: string, { start, end }: TextRun, source: string): string {
  const from = /\s/.test(source[start - 1] ?? "") ? piece.trimStart() : piece;
  return /\s/.test(source[end] ?? "") ? from.trimEnd() : from;
}

function together(parts: readonly PartialChange[], notes: readonly string[]): PartialChange {
  return {
    splices: parts.flatMap((part) => part.splices),
    words: parts.flatMap((part) => part.words),
    notes: [...parts.flatMap((part) => part.notes), ...notes],
  };
}
