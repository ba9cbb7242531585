import { SceneRefusedError } from "./refused.ts";

/** What a tree of elements costs once it is drawn. An element used twice counts twice, as it becomes DOM twice. */
export interface TreeWeight {
  /** Elements, and the entries of the arrays that hold them. */
  nodes: number;
  textLength: number;
  /** Elements from here down to the deepest leaf. */
  depth: number;
}

const MAX_NODES = 40_000;
const MAX_TEXT_LENGTH = 200_000;
/** Layout is recursive native code: HTML parsers stop at 512. */
const MAX_DEPTH = 400;

export function emptyTree(): TreeWeight {
  return { nodes: 0, textLength: 0, depth: 0 };
}

/** Adds a child to its parent's weight, and refuses what no frame needs: few lines can stand for billions of elements. */
export function addTo(parent: TreeWeight, child: TreeWeight): void {
  parent.nodes += child.nodes;
  parent.textLength += child.textLength;
  parent.depth = Math.max(parent.depth, child.depth);
  if (parent.nodes > MAX_NODES) throw new SceneRefusedError("A frame holds too many elements.");
  if (parent.textLength > MAX_TEXT_LENGTH) throw new SceneRefusedError("A frame holds too much text.");
  if (parent.depth > MAX_DEPTH) throw new SceneRefusedError("Elements are nested too deeply.");
}
