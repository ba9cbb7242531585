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
  operation: z.enum(kinds.map((kind): PatchOperation => kind.operation)).describe("What to do."),
  selector: Selector,
  changes: z.strictObject(changes).optional().describe("For update, add and animate."),
  ...fields,
});

/** The same as one of several, which may be of another scene. */
const PatchItem = PatchFields.extend({ sceneId: SceneId.optional() });

/** The single fields tell all of it; here the list of tools shows the main ones, and all are taken. */
const MAIN_CHANGES = ["text", "style", "element", "enter", "exit", "emphasis"];
const MEANS: Readonly<Record<PatchOperation, string>> = {
  update: "Change what it says and how it looks.",
  add: "Add an element.",
  delete: "Take it out.",
  move: "Put it elsewhere.",
  animate: "Let it come in, go out or stand out.",
  unroll: "Write a .map out, one element each.",
};

/** One of several patches, closed: a shape for each operation, with what it takes and nothing else. */
export const PatchItems = z
  .array(z.union(kinds.map(variantOf)))
  .min(1)
  .max(30);

function variantOf(kind: (typeof kinds)[number]) {
  const { operation, needs } = kind;
  const needed = (name: string, schema: z.ZodType): z.ZodType =>
    needs.includes(name) && schema instanceof z.ZodOptional
      ? (schema.unwrap() as z.ZodType).describe(schema.description ?? "")
      : schema;
  const all = (shape: object) =>
    Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, needed(name, schema as z.ZodType)]));
  const own = all(kind.changes);
  const takesChanges = Object.keys(own).length > 0;
  return z
    .strictObject({
      operation: z.enum([operation]).describe(MEANS[operation]),
      sceneId: SceneId.optional().describe("Else that of the patch before."),
      selector: needed(
        "selector",
        Selector.unwrap()
          .meta({ listed: ["elementId", "label"] })
          .optional()
          .describe("Which element."),
      ),
      ...(takesChanges
        ? {
            changes: needed(
              "changes",
              z.strictObject(own).meta({ listed: MAIN_CHANGES }).optional().describe("As above."),
            ),
          }
        : {}),
      ...all(kind.fields),
    })
    .meta({ listed: ["operation", "sceneId", "selector", "changes", "position"] });
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

/** One of several patches, which `PatchItems` has let in. */
export function parsePatch(given: unknown): { sceneId: string | undefined; patch: SinglePatch } {
  const { sceneId, ...patch } = PatchItem.parse(given);
  return { sceneId, patch: toPatch(patch) };
}
