import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Facts, startServer } from "../support/server.ts";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

let server: SharedServer;
let projectId: string;

const CARDS = `import { AbsoluteFill } from "remotion";
import { COLORS } from "./colors";

export function Card({ title }: { title: string }) {
  return <AbsoluteFill style={{ backgroundColor: COLORS.ground }}><h1>{title}</h1></AbsoluteFill>;
}
`;
const COLORS = 'export const COLORS = { ground: "#123456" } as const;\n';
const USES = `import { Card } from "./shared/cards";

export default function Scene() {
  return <Card title="Hello" />;
}
`;
const ALONE = "export default function Scene() {\n  return <p>Alone</p>;\n}\n";

const write = (sceneId: string, code: string) => server.call("generate_scene_code", { projectId, sceneId, code });
const codeOf = async (sceneId: string) => (await server.ok("get_scene_code", { projectId, sceneId })).code;
const revision = async () => (await server.ok("get_project", { projectId })).revision;
const fileOf = (name: string) => join(server.home, "projects", projectId, name);
const frame = async () => {
  const { content } = await server.call("render_preview", { projectId, sceneId: "one", frames: [5] });
  return content.find(({ type }) => type === "image")?.data;
};
const diagnosticsOf = (answer: Answer) =>
  (answer.structuredContent as Facts).diagnostics as readonly (Facts["diagnostics"][number] & {
    readonly sceneId?: string;
    readonly file?: string;
  })[];

beforeAll(async () => {
  server = await sharedServer();
  ({ projectId } = await server.ok("create_project", { title: "Shared", fps: 10, width: 320, height: 180 }));
  const scenes = ["One", "Two", "Three"].map((title) => ({ title, seconds: 1 }));
  await server.ok("plan_scenes", { projectId, scenes });
  expect((await write("shared/colors", COLORS)).isError).toBeFalsy();
  expect((await write("shared/cards", CARDS)).isError).toBeFalsy();
  for (const sceneId of ["one", "two"]) expect((await write(sceneId, USES)).isError).toBeFalsy();
  await write("three", ALONE);
});

describe("shared modules of a project", () => {
  test("are drawn by the scenes that import them, lie in the project's folder, and can be read back", async () => {
    expect(await frame()).toBeTruthy();
    expect(readFileSync(fileOf("shared/cards.tsx"), "utf8")).toBe(CARDS);
    expect(await codeOf("shared/cards")).toBe(CARDS);
  });

  test("a change is seen in every scene that imports it, and undo takes it back in text and pixels", async () => {
    const before = await frame();
    const at = await revision();
    await write("shared/colors", COLORS.replace("#123456", "#ffffff"));
    expect(await revision()).toBe(at + 1);
    expect(await frame()).not.toBe(before);
    await server.ok("undo", { projectId });
    expect(await codeOf("shared/colors")).toBe(COLORS);
    expect(await frame()).toBe(before);
    expect(readFileSync(fileOf("shared/colors.tsx"), "utf8")).toBe(COLORS);
  });

  test("a change that breaks a scene is refused with scene and line, and nothing is saved", async () => {
    const at = await revision();
    const answer = await write(
      "shared/cards",
      CARDS.replace("{ title }: { title: string }", "{ title, n }: { title: string; n: number }").replace(
        "{title}</h1>",
        "{title}{n}</h1>",
      ),
    );
    expect(answer.isError).toBe(true);
    expect(diagnosticsOf(answer).map(({ sceneId, line, rule }) => [sceneId, line, rule])).toEqual([
      ["one", 4, "type-error"],
      ["two", 4, "type-error"],
    ]);
    expect(answer.content[0]?.text).toContain('Scene "one"');
    expect(await revision()).toBe(at);
    expect(await codeOf("shared/cards")).toBe(CARDS);
  });

  test("what no scene may do no module may do, and it is told by the module's name and line", async () => {
    const answer = await write("shared/bad", "export const a = 1;\nexport const b = Math.random();\n");
    expect(answer.isError).toBe(true);
    expect(diagnosticsOf(answer)[0]).toMatchObject({ file: "shared/bad", line: 2, rule: "non-deterministic" });
    const hidden = await write(
      "three",
      'import { Nope } from "./shared/nope";\nexport default function Scene() { return <Nope />; }',
    );
    expect(hidden.content[0]?.text).toContain("Import from one of: ./shared/cards, ./shared/colors");
  });

  test("edit_code changes a module and the scenes that use it together, in one revision", async () => {
    const at = await revision();
    const renamed = await server.call("edit_code", {
      projectId,
      edits: [
        { find: "Card(", replace: "Panel(" },
        { find: "{ Card }", replace: "{ Panel }", count: 2 },
        { find: "<Card ", replace: "<Panel ", count: 2 },
      ],
    });
    expect(renamed.isError).toBeFalsy();
    const { changed } = renamed.structuredContent as unknown as { changed: { sceneId: string; diff: string }[] };
    expect(changed.map(({ sceneId }) => sceneId)).toEqual(["shared/cards", "one", "two"]);
    expect(changed[0]?.diff).toContain("shared/cards.tsx");
    expect(await revision()).toBe(at + 1);
    await server.ok("undo", { projectId });
    expect(await codeOf("one")).toContain("<Card ");
  });

  test("an edit of the module alone that its scenes do not fit is refused", async () => {
    const answer = await server.call("edit_code", {
      projectId,
      sceneId: "shared/cards",
      edits: [{ find: "Card(", replace: "Panel(" }],
    });
    expect(answer.isError).toBe(true);
    expect(answer.content[0]?.text).toContain('"shared/cards" exports no Card');
  });

  test("elements of a scene that uses modules are patched as ever", async () => {
    const { elements } = await server.ok("get_scene_code", { projectId, sceneId: "two" });
    expect(elements.map(({ type }) => type)).toEqual(["Card"]);
    const patched = await server.ok("patch_element", {
      projectId,
      sceneId: "two",
      selector: { type: "Card" },
      operation: "update",
      changes: { props: { title: "Patched" } },
    });
    expect(patched.receipt).toContain("Patched");
    expect(await codeOf("two")).toContain('title="Patched"');
  });

  test("a file that a person edits is taken in like a scene's, and one that breaks a scene stays aside and is told", async () => {
    const at = await revision();
    writeFileSync(fileOf("shared/colors.tsx"), COLORS.replace("#123456", "#0000ff"));
    expect((await server.ok("get_project", { projectId })).revision).toBe(at + 1);
    expect(await codeOf("shared/colors")).toContain("#0000ff");
    writeFileSync(fileOf("shared/colors.tsx"), "export const PALETTE = 1;\n");
    const answer = await server.call("get_project", { projectId });
    expect(answer.content[0]?.text).toContain("shared/colors.tsx was changed by hand and does not pass the check");
    expect(await codeOf("shared/colors")).toContain("#0000ff");
    await write("shared/colors", COLORS);
    expect(existsSync(fileOf("shared/colors.rejected.tsx"))).toBe(true);
    expect(readFileSync(fileOf("shared/colors.tsx"), "utf8")).toBe(COLORS);
  });

  test("a new file that a person puts there becomes a module once it passes the check", async () => {
    const at = await revision();
    writeFileSync(fileOf("shared/notes.tsx"), "export const NOTE = window;\n");
    writeFileSync(fileOf("shared/Not a module.tsx"), "export const x = 1;\n");
    const told = await server.call("get_project", { projectId });
    expect(told.content[0]?.text).toContain("shared/notes.tsx is new and does not pass the check");
    expect(told.structuredContent?.revision).toBe(at);
    writeFileSync(fileOf("shared/notes.tsx"), 'export const NOTE = "by hand";\n');
    writeFileSync(
      fileOf("scenes/three.tsx"),
      USES.replace("cards", "notes").replace("Card", "NOTE").replace('<Card title="Hello" />', "<p>{NOTE}</p>"),
    );
    expect(await revision()).toBe(at + 2);
    expect(await codeOf("shared/notes")).toContain("by hand");
    expect(await codeOf("three")).toContain("{NOTE}");
    await write("three", ALONE);
    await server.ok("edit_timeline", { projectId, operations: [{ op: "delete", sceneId: "shared/notes" }] });
    expect(existsSync(fileOf("shared/notes.tsx"))).toBe(false);
  });

  test("a module in use is not deleted; one that is not goes away with its file", async () => {
    const remove = (sceneId: string) =>
      server.call("edit_timeline", { projectId, operations: [{ op: "delete", sceneId }] });
    expect((await remove("shared/colors")).content[0]?.text).toContain("imported by shared/cards");
    await write("shared/spare", "export const spare = 1;\n");
    expect(existsSync(fileOf("shared/spare.tsx"))).toBe(true);
    expect((await remove("shared/spare")).structuredContent?.receipt).toBe("Deleted the shared module shared/spare.");
    expect(existsSync(fileOf("shared/spare.tsx"))).toBe(false);
    expect((await remove("shared/nope")).isError).toBe(true);
  });

  test("names that are no module's, and too much code, are refused", async () => {
    for (const sceneId of ["shared/../x", "shared/", "shared/A", "shared/a/b", "shared/con"])
      expect((await write(sceneId, "export const a = 1;")).isError, sceneId).toBe(true);
    const long = await write("shared/long", `export const a = [${'"aaaaaaaaaaaaaaaa",\n'.repeat(2600)}];`);
    expect(long.content[0]?.text).toContain("Keep to 20 modules");
  });

  test("survives a restart", async () => {
    const restarted = await startServer(server.home);
    const { code } = await restarted.ok("get_scene_code", { projectId, sceneId: "shared/cards" });
    expect(code).toBe(CARDS);
    await restarted.stop();
  });
});
