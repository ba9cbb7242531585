import { z } from "zod";
import type { PatchOperation, SinglePatch } from "../../../../sandbox/code/elements/patch/patch.ts";
import { UserError } from "../../../errors.ts";
import { unusedField } from "../../../project/unused-field.ts";
import { SceneId } from "../shared.ts";
import { Selector } from "./fields.ts";
import { kindOf, type PatchChangeSchemas, type PatchFieldSchemas, patchOperations } from "./index.ts";

const kinds = Object.values(patchOperations);
const changes: PatchChangeSchemas = Object.assign({}, ...kinds.map((kind) => kind.changes));
const fields: PatchFieldSchemas = Object.assign({}, ...kinds.map((kind) => kind.fields));

/** One patch as agents write it: flat, since unions make tool lists long. `toPatch` says what is missing. */
export const PatchFields = z.strictObject({
  operation: z
    .enum(kinds.map((kind): PatchOperation => kind.operation))
    .describe("add needs changes.element, move a position; unroll writes out a .map."),
  selector: Selector,
  changes: z.strictObject(changes).optional().describe("What changes."),
  ...fields,
});

/** The same as one of several, which may be of another scene. */
const PatchItem = PatchFields.extend({ sceneId: SceneId.optional().describe("Else as above.") });

/** The single fields tell all of it; in the list of tools several show the main ones, and all are taken. */
export const PatchItems = z
  .array(
    PatchItem.extend({
      operation: PatchFields.shape.operation.describe("As above."),
      selector: Selector.unwrap()
        .meta({ listed: ["elementId"] })
        .optional()
        .describe("Which element."),
      changes: z
        .strictObject(toldAbove(changes))
        .meta({ listed: ["text", "style", "element", "enter", "exit", "emphasis"] })
        .optional()
        .describe("As above."),
    }).meta({ listed: ["operation", "sceneId", "selector", "changes", "position"] }),
  )
  .min(1)
  .max(30);

function toldAbove<S extends Record<string, z.ZodType>>(shape: S): S {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, field.describe("As above.")])) as S;
}

/** One patch, and the scene it is of where that was said. */
interface Placed {
  readonly sceneId: string | undefined;
  readonly patch: SinglePatch;
}

type PatchArguments = z.infer<typeof PatchFields>;

/** Throws a `UserError` where an operation lacks what it needs, or is given what it would not use. */
export function toPatch({ operation, selector, changes = {}, ...given }: PatchArguments): SinglePatch {
  const kind = kindOf(operation);
  const field = unusedField(given, Object.keys(kind.fields));
  const change = unusedField(changes, Object.keys(kind.changes));
  if (field || change) {
    throw new UserError(
      `${operation} does not take ${field ?? `changes.${change}`}, so nothing was changed.`,
      "Send it as an operation of its own; patches takes several at once.",
    );
  }
  return kind.parse({ selector, changes, ...given });
}

/** One of several patches. */
export function parsePatch({ sceneId, ...patch }: z.infer<typeof PatchItem>): Placed {
  return { sceneId, patch: toPatch(patch) };
}
