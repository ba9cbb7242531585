import type { MeasuredSize, Patch } from "../../sandbox/code/elements/patch/patch.ts";
import type { ElementToMeasure } from "../../sandbox/code/elements/refusal.ts";
import type { PatchedScene } from "../../sandbox/code/protocol.ts";

/** Each costs a look at the scene; a list of patches may step from several. */
const MOST_MEASURED = 4;

/**
 * Makes a patch, and where it steps from a size that is nowhere written, as of a box that is as large as its words, again with how
 * large the element is drawn.
 */
export async function patchWithSizes(
  patch: Patch,
  make: (patch: Patch) => Promise<PatchedScene>,
  sizeOf: (element: ElementToMeasure) => Promise<MeasuredSize | undefined>,
): Promise<PatchedScene> {
  let asked = patch;
  for (let measured = 0; ; measured += 1) {
    const made = await make(asked);
    if (made.outcome !== "refused" || !made.toMeasure || measured === MOST_MEASURED) return made;
    const size = await sizeOf(made.toMeasure);
    if (!size) return made;
    asked = withSize(asked, made.toMeasure.elementId, size);
  }
}

function withSize(patch: Patch, elementId: string, size: MeasuredSize): Patch {
  if (patch.operation === "batch")
    return { ...patch, patches: patch.patches.map((each) => withSize(each, elementId, size)) };
  if (patch.operation !== "update") return patch;
  return { ...patch, changes: { ...patch.changes, measured: { ...patch.changes.measured, [elementId]: size } } };
}
