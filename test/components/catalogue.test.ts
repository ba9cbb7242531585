import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ComponentSchema } from "../../components/kit/define-component.ts";
import { catalogue, componentsByCategory } from "../../components/reference/catalogue.ts";
import { componentCatalogueMarkdown, componentMarkdown } from "../../components/reference/markdown.ts";
import { propFacts } from "../../components/reference/prop-facts.ts";
import { problemsOf } from "../support/scene-check.ts";

const root = new URL("../../components/", import.meta.url);
const folders = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/").split("/"))
  .filter(([category, name, file]) => file === "schema.ts" && category !== "kit" && name)
  .map(([category, name]) => `${category}/${name}`);

describe.each(folders)("components/%s", (folder) => {
  const [category = "", file] = folder.split("/");
  const component = catalogue.find(({ name }) => folderOf(name) === folder);

  test("is listed in the catalogue, under the folder it stands in", () => {
    const listed: readonly string[] = Object.entries<readonly ComponentSchema[]>(componentsByCategory)
      .filter(([, components]) => components.some(({ name }) => folderOf(name) === folder))
      .map(([name]) => name);
    expect(listed, `add its schema to "${category}" in components/reference/catalogue.ts`).toEqual([category]);
  });

  test("can be imported by scenes", () => {
    const line = `export { ${component?.name} } from "./${folder}/${file}.tsx";`;
    expect(readFileSync(new URL("index.ts", root), "utf8"), `add to components/index.ts: ${line}`).toContain(line);
  });
});

test("what the catalogue lists stands in a folder of its name", () => {
  expect(catalogue.map(({ name }) => folderOf(name)).toSorted()).toEqual(folders.toSorted());
});

test("the catalogue shows components by category", () => {
  const headings = [...componentCatalogueMarkdown().matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(Object.keys(componentsByCategory));
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
    const named = Array.from(example.matchAll(/<([A-Z]\w+)|\b(asset)\(/g), ([, tag, call]) => tag ?? call);
    const used = new Set([name, ...named]);
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
