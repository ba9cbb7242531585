import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../components/reference/catalogue.ts";
import { componentMarkdown } from "../../components/reference/markdown.ts";
import { propFacts } from "../../components/reference/prop-facts.ts";
import { problemsOf } from "../support/scene-check.ts";

const root = new URL("../../components/", import.meta.url);
const folders = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/").split("/"))
  .filter(([category, name, file]) => file === "schema.ts" && category !== "kit" && name)
  .map(([category, name]) => `${category}/${name}`);

test("every component folder is in the catalogue and exported", () => {
  const names = catalogue.map(({ name }) => folderOf(name));
  expect(names.toSorted()).toEqual(folders.toSorted());
  const index = readFileSync(new URL("index.ts", root), "utf8");
  for (const { name } of catalogue) expect(index).toContain(`export { ${name} }`);
});

describe.each(catalogue)("$name", ({ name, props, summary }) => {
  test("describes itself and every prop", () => {
    expect(summary.length).toBeGreaterThan(20);
    for (const fact of propFacts(props)) expect(fact.description, fact.name).not.toBe("");
    expect(componentMarkdown(name)).toContain(summary);
  });
});

test.each(catalogue.map(({ name, example }) => [name, example] as const))(
  "the example of %s passes the scene check",
  (name, example) => {
    const used = new Set([name, ...Array.from(example.matchAll(/<([A-Z]\w+)/g), (match) => match[1])]);
    const code = `import { ${[...used].join(", ")} } from "@scenewright/components";\nexport default function Scene() {\n  return ${example};\n}\n`;
    expect(problemsOf(code)).toEqual([]);
  },
  60_000,
);

test("an unknown prop is refused", () => {
  const code =
    'import { FadeUp } from "@scenewright/components";\nexport default function Scene() {\n  return <FadeUp speed="x">a</FadeUp>;\n}\n';
  expect(problemsOf(code).join()).toContain("speed");
}, 60_000);

function folderOf(name: string): string {
  const folder = name.replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3-$2$4").toLowerCase();
  return folders.find((path) => path.endsWith(`/${folder}`)) ?? folder;
}
