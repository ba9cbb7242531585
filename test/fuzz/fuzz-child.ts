import { Chance } from "./chance.ts";
import { judge, makeCase } from "./one-case.ts";
import { shrunk } from "./shrink.ts";

/* Runs cases from a number on, telling the parent of each: before, so that one that never ends is known, and after. */

const [seed = "1", firstCase = "0"] = process.argv.slice(2);
const tell = (message: unknown) => new Promise((resolve) => process.send?.(message, resolve));

for (let number = Number(firstCase); ; number += 1) {
  const made = makeCase(new Chance(`${seed}-${number}`));
  await tell({ kind: "begins", number, code: made.code, way: made.way });
  const outcome = judge(made);
  await tell({ kind: "ends", number, ...outcome });
  if (outcome.finds.length === 0) continue;
  const [first = ""] = outcome.finds;
  const isSame = (code: string) => judge({ ...made, code }).finds.some((find) => gist(find) === gist(first));
  const small = outcome.finds.includes("slow") || made.mustPass ? made.code : shrunk(made.code, isSame, 300);
  await tell({ kind: "found", number, way: made.way, finds: outcome.finds, code: small });
}

/** A finding without the text that differs from scene to scene. */
function gist(find: string): string {
  return find.slice(0, 40);
}
