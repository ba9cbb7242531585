import { z } from "zod";
import type { Patch } from "../../../sandbox/code/elements/patch/patch.ts";
import { UserError } from "../../errors.ts";
import { unusedField } from "../../project/unused-field.ts";

const Value = z.union([z.string().max(4_000), z.number()]);
const Id = z.string().max(200);

/** One patch as agents write it: flat, since unions make tool lists long. `toPatch` says what is missing. */
export const PatchFields = z.strictObject({
  operation: z.enum(["update", "add", "delete", "move", "animate", "unroll"]),
  selector: z
    .strictObject({
      elementId: Id.optional(),
      label: Id.optional(),
      type: z.string().max(80).optional().describe("text, image, shape, group, a component or a tag."),
      index: z.number().int().min(0).optional(),
    })
    .optional(),
  changes: z
    .strictObject({
      text: z.string().max(4_000).optional(),
      style: z.record(z.string(), Value).optional().describe('Values, or steps: "*1.5", "+=12", "+20%".'),
      props: z.record(z.string(), z.union([Value, z.boolean()])).optional(),
      remove: z.array(z.string().max(80)).max(20).optional().describe("Style properties to take away."),
      element: z.string().max(80).optional().describe("add: a component or a tag."),
      enter: z.string().max(40).optional().describe("animate: fade, slide-up, scale, rotate, draw, typewriter ..."),
      exit: z.string().max(40).optional(),
      emphasis: z.string().max(40).optional(),
      startSeconds: z.number().min(0).optional(),
      durationSeconds: z.number().positive().optional(),
      easing: z.string().max(40).optional(),
    })
    .optional(),
  position: z.strictObject({ before: Id.optional(), after: Id.optional(), inside: Id.optional() }).optional(),
  repetition: z.number().int().min(0).optional().describe("One of an element repeated by .map, from 0."),
  everyRepetition: z.boolean().optional(),
});

type PatchArguments = z.infer<typeof PatchFields>;

const UPDATES = ["text", "style", "props", "remove"] as const;
const ANIMATIONS = ["enter", "exit", "emphasis", "startSeconds", "durationSeconds", "easing"] as const;

/** What each operation takes beside its selector; anything else is refused rather than left out without a word. */
const TAKES: Readonly<Record<PatchArguments["operation"], { fields: readonly string[]; changes: readonly string[] }>> =
  {
    update: { fields: ["repetition", "everyRepetition"], changes: UPDATES },
    delete: { fields: ["repetition"], changes: [] },
    unroll: { fields: [], changes: [] },
    animate: { fields: ["repetition"], changes: ANIMATIONS },
    move: { fields: ["position"], changes: [] },
    add: { fields: ["position"], changes: ["element", ...UPDATES] },
  };

/** Throws a `UserError` where an operation lacks what it needs, or is given what it would not use. */
export function toPatch(given: PatchArguments): Patch {
  refuseUnused(given);
  const { operation, selector, changes = {}, position, repetition, everyRepetition } = given;
  const { element, remove = [], text, style, props, ...animation } = changes;
  const removed = Object.fromEntries(remove.map((property) => [property, null]));
  const values = {
    ...(text === undefined ? {} : { text }),
    ...(style || remove.length > 0 ? { style: { ...style, ...removed } } : {}),
    ...(props ? { props } : {}),
  };
  const one = repetition === undefined ? {} : { repetition };
  switch (operation) {
    case "update":
      return {
        operation,
        selector: needed(selector, operation),
        changes: values,
        ...one,
        ...(everyRepetition === undefined ? {} : { everyRepetition }),
      };
    case "delete":
      return { operation, selector: needed(selector, operation), ...one };
    case "unroll":
      return { operation, selector: needed(selector, operation) };
    case "animate":
      return { operation, selector: needed(selector, operation), changes: animation as never, ...one };
    case "move":
      if (!position)
        throw new UserError("move needs a position.", "Give position {before | after | inside: elementId}.");
      return { operation, selector: needed(selector, operation), position: position as never };
    case "add":
      if (!element) throw new UserError("add needs changes.element.", "Give a component's name or a tag, such as h2.");
      if (position && selector)
        throw new UserError("add takes either a position or a selector.", "Leave out the one that is not meant.");
      return {
        operation,
        changes: { element, ...values },
        ...(position ? { position: position as never } : {}),
        ...(selector ? { selector: selector as never } : {}),
      };
  }
}

function refuseUnused({ operation, selector: _, changes = {}, ...fields }: PatchArguments): void {
  const takes = TAKES[operation];
  const field = unusedField(fields, takes.fields);
  const change = unusedField(changes, takes.changes);
  if (!field && !change) return;
  throw new UserError(
    `${operation} does not take ${field ?? `changes.${change}`}, so nothing was changed.`,
    "Send it as an operation of its own; patches takes several at once.",
  );
}

/** One of several patches: the schema of the list is loose, as stating it twice would double the tool's size. */
export function parsePatch(given: unknown, index: number): Patch {
  const parsed = PatchFields.safeParse(given);
  if (parsed.success) return toPatch(parsed.data);
  const [issue] = parsed.error.issues;
  throw new UserError(
    `patches[${index}] is not valid: ${issue?.path.join(".")} ${issue?.message}. Nothing was changed.`,
    "Give each patch as the single fields are.",
  );
}

function needed<T>(selector: T | undefined, operation: string): Exclude<T, undefined> {
  if (selector === undefined) {
    throw new UserError(`${operation} needs a selector.`, "Give selector {elementId} or {label} or {type, index}.");
  }
  return selector as Exclude<T, undefined>;
}
