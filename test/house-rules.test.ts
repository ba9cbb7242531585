import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { advertised } from "../src/mcp/advertised.ts";
import type { Tool } from "../src/mcp/tool.ts";
import { TOOLSETS, toolsOf } from "../src/mcp/toolsets.ts";
import { tools } from "../tools/index.ts";

const root = resolve(import.meta.dirname, "..");
/** Of all tools, of a tool, and of the three that change many kinds of things. */
const LIST_TOKEN_BUDGET = 8_500;
const CORE_TOKEN_BUDGET = 5_500;
const TOOL_TOKEN_BUDGET = 600;
const LARGE_TOOLS: Readonly<Record<string, number>> = {
  patch_element: 1_200,
  edit_timeline: 1_550,
  plan_scenes: 1_050,
};

describe("every tool", () => {
  test.each(tools.map((tool) => [tool.name, tool] as const))("%s keeps the constitution", (name, tool) => {
    expect(name).toMatch(/^([a-z]+(_[a-z]+)+|undo|redo)$/);
    expect(readdirSync(join(root, "tools"))).toContain(`${name.replaceAll("_", "-")}.ts`);
    expect(tool.title.length).toBeGreaterThan(3);
    expect(tool.description.length).toBeLessThan(600);
    expect(tool.description).not.toMatch(/must call|always call|you must|important/i);
    for (const field of Object.keys(tool.input)) expect(field, name).toMatch(/^[a-z][A-Za-z]*$/);
    expect(() => z.toJSONSchema(z.strictObject(tool.input))).not.toThrow();
    expect(() => z.toJSONSchema(z.strictObject(tool.output))).not.toThrow();
  });
});

test("the tool folder holds tools and their list, nothing else", () => {
  const files = readdirSync(join(root, "tools")).sort();
  expect(files).toEqual([...tools.map(({ name }) => `${name.replaceAll("_", "-")}.ts`), "index.ts"].sort());
});

test("what a model sees of the tools stays within its token budget", () => {
  expect(tokensOf(tools)).toBeLessThan(LIST_TOKEN_BUDGET);
  expect(tokensOf(toolsOf(tools, ["core"]))).toBeLessThan(CORE_TOKEN_BUDGET);
  for (const tool of tools)
    expect(tokensOf([tool]), tool.name).toBeLessThan(LARGE_TOOLS[tool.name] ?? TOOL_TOKEN_BUDGET);
});

/** Of name, description and input schema: four characters a token is what JSON with English in it comes to. */
function tokensOf(some: readonly Tool[]): number {
  const seen = some
    .map(advertised)
    .map(({ name, description, inputSchema }) => name + description + JSON.stringify(inputSchema));
  return seen.join("").length / 4;
}

test("every tool is in one toolset, and a few sets list what they say", () => {
  const sets = TOOLSETS.map((set) => toolsOf(tools, [set]));
  expect(sets.flat().length).toBe(tools.length);
  expect(toolsOf(tools, [])).toEqual(tools);
  const names = toolsOf(tools, ["core", "publish"]).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["plan_scenes", "export_video"]));
  expect(names).not.toContain("list_revisions");
});

test("all Remotion packages are pinned to one version", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const versions = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(([name]) =>
    /^(@remotion\/|remotion$)/.test(name),
  );
  expect(versions.length).toBeGreaterThan(4);
  for (const [name, version] of versions) expect(version, name).toBe("4.0.527");
});

test("stdout is the protocol's: nothing of the server writes to it", () => {
  for (const { name, text } of sources(["src", "tools", "resources"])) {
    if (name === "src/main.ts") continue;
    expect(text, name).not.toMatch(/console\.(log|info|debug|table)|process\.stdout\.|pipe\(process\.stdout/);
  }
});

test("the environment is read in config.ts and src/platform, nowhere else", () => {
  for (const { name, text } of sources(["src", "tools", "resources"])) {
    if (name.startsWith("src/platform/") || name === "src/config.ts" || name === "src/main.ts") continue;
    expect(text, name).not.toMatch(/process\.env/);
  }
});

test("every rename is tried again while Windows keeps the file busy", () => {
  for (const { name, text } of sources(["src"])) expect(text, name).not.toMatch(/await rename\(/);
});

test("files stay small enough to hold one idea", () => {
  for (const { name, text } of sources(["src", "tools", "resources", "components", "compositions", "sandbox"])) {
    expect(text.split("\n").length, name).toBeLessThanOrEqual(260);
  }
});

test("the lock file names no registry", () => {
  expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toMatch(/"resolved": "https?:/);
});

test("what npm packs is the built server, its bundle and the papers", () => {
  const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const files = (JSON.parse(packed) as [{ files: { path: string }[] }])[0].files.map(({ path }) => path);
  for (const file of [
    "dist/src/main.js",
    "dist/bundle/bundle.js",
    "dist/sandbox/type-surface.json",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "mcp.json.example",
  ]) {
    expect(files).toContain(file);
  }
  expect(files.filter((file) => /(^|\/)test\/|\.tsbuildinfo$|^src\//.test(file))).toEqual([]);
});

function sources(folders: string[]): { name: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => ({
        name: join(folder, name).replaceAll("\\", "/"),
        text: readFileSync(join(root, folder, name), "utf8"),
      })),
  );
}
