import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { propLimits } from "../../components/kit/prop-limits.ts";
import { catalogue } from "../../components/reference/catalogue.ts";

interface PropSchema {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

/** The page must not load zod, so what it needs of the schemas is written out: run vitest with -u after changing one. */
test("the defaults and ranges that components draw with are those of their schemas", async () => {
  const lines = catalogue.flatMap(({ name, props }) => {
    const { properties = {} } = z.toJSONSchema(props, { io: "input" }) as { properties?: Record<string, PropSchema> };
    const facts = Object.entries(properties).flatMap(([prop, schema]) => {
      const text = factText(schema);
      return text === "" ? [] : [`    ${prop}: { ${text} },`];
    });
    return facts.length === 0 ? [`  ${name}: {},`] : [`  ${name}: {`, ...facts, "  },"];
  });
  const text = `/** Generated from the schemas by test/components/prop-limits.test.ts. */\nexport const propLimits = {\n${lines.join("\n")}\n} as const;\n`;
  await expect(text).toMatchFileSnapshot("../../components/kit/prop-limits.ts");
});

test("no component states a default or a range of its own", () => {
  for (const { name } of catalogue) {
    const text = sourceOf(name);
    const pattern = text.slice(text.indexOf(`export function ${name}({`), text.indexOf("\n}: "));
    for (const [, prop, value] of pattern.matchAll(/^ {2}(\w+) = (.+),$/gm)) {
      expect(value, `${name} ${prop}`).toBe(`props.${prop}.default`);
    }
    // Left to the component: what has no range in its schema, or a fallback that follows from the content.
    for (const [, prop = ""] of text.matchAll(/clamped\((\w+),/g)) {
      const fact: object = (propLimits as Record<string, Record<string, object>>)[name]?.[prop] ?? {};
      expect("min" in fact && "default" in fact, `${name} clamps ${prop} by numbers of its own`).toBe(false);
    }
  }
});

function factText({ minimum, maximum, default: fallback }: PropSchema): string {
  const range = minimum === undefined || maximum === undefined ? [] : [`min: ${minimum}`, `max: ${maximum}`];
  return [...range, ...(fallback === undefined ? [] : [`default: ${JSON.stringify(fallback)}`])].join(", ");
}

function sourceOf(name: string): string {
  const file = name.replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3-$2$4").toLowerCase();
  const category = ["backdrops", "cards", "figures", "frames", "motion", "text"].find((folder) => {
    try {
      return readFileSync(new URL(`../../components/${folder}/${file}/${file}.tsx`, import.meta.url), "utf8") !== "";
    } catch {
      return false;
    }
  });
  return readFileSync(new URL(`../../components/${category}/${file}/${file}.tsx`, import.meta.url), "utf8");
}
