import { idAttribute } from "../../element-id.ts";
import { Refusal } from "../../refusal.ts";
import type { JsonValue } from "../../source/print.ts";

const advices = new Map<string, string>(
  Object.entries({
    style: "Put style properties in changes.style.",
    children: 'Put words in changes.text; add elements with the operation "add".',
    [idAttribute]: "Ids are given by the server and stay as they are.",
    ref: "Scenes have no refs.",
    key: "Keys belong to the .map; edit the scene's code instead.",
    dangerouslySetInnerHTML: "Put words in changes.text.",
    srcDoc: "Frames inside a scene are not allowed.",
  }),
);

/** Event handlers, refs and raw HTML are never set by a patch, and neither is a name that is not a plain attribute. */
export function refuseBadProp(name: string, value: JsonValue): void {
  const advice = advices.get(name) ?? (/^on/i.test(name) ? "A video has no events; leave it out." : undefined);
  if (advice) throw new Refusal(`The prop ${name.slice(0, 60)} cannot be set by a patch.`, advice);
  if (!/^[A-Za-z_][\w]*(-[\w]+)*$/.test(name) || name.length > 60 || name === "__proto__") {
    throw new Refusal(
      `${JSON.stringify(name.slice(0, 60))} is not a prop's name.`,
      "Use a plain name such as title or strokeWidth.",
    );
  }
  if (!isJson(value, 0))
    throw new Refusal(
      `The value of ${name} is not plain data.`,
      "Give strings, numbers, booleans, or arrays and objects of them.",
    );
}

function isJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === "boolean") return true;
  if (typeof value === "string") return value.length <= 20_000;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || depth > 8) return false;
  const entries = Array.isArray(value) ? value : Object.values(value);
  return (
    entries.length <= 1000 && !Object.hasOwn(value, "__proto__") && entries.every((entry) => isJson(entry, depth + 1))
  );
}
