import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { MUTATIONS } from "./mutations.ts";
import { checkScene } from "./scene-check.ts";

const folder = resolve(import.meta.dirname, "../../../corpus/hostile");
/** What these do is in their exact bytes, which a mutation would repair. */
const EXACT = /^(parser-dos|unicode-tricks|toolchain-tricks)\//;

const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".tsx") && !EXACT.test(name));

test.each(Object.entries(MUTATIONS))("hostile scenes stay refused: %s", (_name, mutate) => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(1_000), (file, seed) => {
      const code = mutate(readFileSync(resolve(folder, file), "utf8"), seed);
      expect(checkScene(code).ok, `${file}\n${code}`).toBe(false);
    }),
    { numRuns: 20, seed: 7, endOnFailure: true },
  );
});
