import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { propLimits } from "../../components/kit/prop-limits.ts";
import { catalogue } from "../../components/reference/catalogue.ts";

const root = new URL("../../components/", import.meta.url);

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
    const initializers = [...pattern.matchAll(/^ {2}(\w+) = (.+),$/gm)].map(([, prop, value]) => [prop, value]);
    const documented = Object.entries<object>(propLimits[name as keyof typeof propLimits])
      .filter(([, fact]) => "default" in fact)
      .map(([prop]) => [prop, `props.${prop}.default`]);
    expect(initializers.sort(), name).toEqual(documented.sort());
    expect(text, `${name} clamps by numbers of its own`).not.toMatch(/clamped\(\w+, -?\d/);
  }
});

function factText({ minimum, maximum, default: fallback }: PropSchema): string {
  const range = minimum === undefined || maximum === undefined ? [] : [`min: ${minimum}`, `max: ${maximum}`];
  return [...range, ...(fallback === undefined ? [] : [`default: ${JSON.stringify(fallback)}`])].join(", ");
}

function sourceOf(name: string): string {
  const file = name.replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3-$2$4").toLowerCase();
  const folders = readdirSync(root, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  const path = folders.find((each) => each.endsWith(`/${file}/${file}.tsx`));
  if (!path) throw new Error(`No components/<category>/${file}/${file}.tsx: its file must be named after ${name}.`);
  return readFileSync(new URL(path, root), "utf8");
}
