/** The part of React's own tree that is read here; `stateNode` of the topmost node leads to the tree that is shown now. */
interface Fiber {
  readonly return: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly memoizedProps: unknown;
  readonly stateNode: unknown;
}

/**
 * What is drawn for an element id: nodes of the page, outermost first. `card-*` means all repetitions of an element in a list,
 * and so does an id that they share, unless one of them is asked for.
 *
 * React's tree is asked and not the page: `<Card data-element-id="card-2">` draws nodes that need not carry the id.
 * @param repetition which of them, from 0 in the order in which they are drawn
 */
export function drawnBy(elementId: string, repetition?: number): (Element | Text)[] {
  const top = shownTree();
  const isOne = matcherFor(elementId);
  const turns: (Element | Text)[][] = [];
  const look = (fiber: Fiber, inside: (Element | Text)[] | undefined): void => {
    const { memoizedProps, stateNode, child } = fiber;
    let into = inside;
    if (!into && isOne(idIn(memoizedProps))) {
      into = [];
      turns.push(into);
    }
    if (into && (stateNode instanceof Element || stateNode instanceof Text)) into.push(stateNode);
    else for (let each = child; each; each = each.sibling) look(each, into);
  };
  if (top) look(top, undefined);
  return repetition === undefined ? turns.flat() : (turns[repetition] ?? []);
}

function shownTree(): Fiber | undefined {
  const canvas = document.getElementById("remotion-canvas");
  const key = canvas && Object.keys(canvas).find((name) => name.startsWith("__reactFiber$"));
  let fiber = key ? (canvas as unknown as Record<string, Fiber>)[key] : undefined;
  while (fiber?.return) fiber = fiber.return;
  return (fiber?.stateNode as { current?: Fiber } | undefined)?.current;
}

function idIn(props: unknown): unknown {
  return typeof props === "object" && props !== null
    ? (props as Record<string, unknown>)["data-element-id"]
    : undefined;
}

function matcherFor(elementId: string): (id: unknown) => boolean {
  const [start = "", end] = elementId.split("*");
  if (end === undefined) return (id) => id === elementId;
  return (id) =>
    typeof id === "string" && id.length >= start.length + end.length && id.startsWith(start) && id.endsWith(end);
}
