import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client as ModernClient } from "@modelcontextprotocol/client";
import { StdioClientTransport as ModernTransport } from "@modelcontextprotocol/client/stdio";
import { describe, expect, test } from "vitest";
import { MAIN, ROOT, removeHome, serverEnvironment, temporaryHome } from "../support/server.ts";
import { sharedServer } from "../support/shared-server.ts";

const server = await sharedServer();

describe("the offer", () => {
  test("every tool has a title, all four hints, strict input and an output schema", async () => {
    const { tools } = await server.client.listTools();
    expect(tools.length).toBeGreaterThan(10);
    for (const tool of tools) {
      expect(tool.title, tool.name).toBeTruthy();
      expect(Object.keys(tool.annotations ?? {})).toEqual(
        expect.arrayContaining(["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"]),
      );
      expect(tool.inputSchema.additionalProperties, tool.name).toBe(false);
      expect(tool.outputSchema, tool.name).toMatchObject({ type: "object", additionalProperties: false });
    }
  });

  test("the whole list stays under 16,500 tokens, output schemas and hints included", async () => {
    expect(JSON.stringify(await server.client.listTools()).length / 4).toBeLessThan(16_500);
  });

  test("instructions teach the workflow in a few lines", () => {
    const instructions = server.client.getInstructions() ?? "";
    for (const name of ["create_project", "plan_scenes", "generate_scene_code", "render_preview", "export_video"])
      expect(instructions).toContain(name);
    expect(instructions.length).toBeLessThan(1_500);
  });
});

describe("arguments", () => {
  test("an unknown key is an error that names it", async () => {
    const answer = await server.call("create_project", { title: "x", colour: "red" });
    expect(answer.isError).toBe(true);
    expect(answer.content[0]?.text).toContain("colour");
  });

  test("an unknown project is an error that says what to do", async () => {
    const answer = await server.call("get_project", { projectId: "nope" });
    expect(answer.isError).toBe(true);
    expect(answer.content[0]?.text).toMatch(/list_projects|create_project/);
  });
});

test("the MCP Inspector finds every schema portable", async () => {
  const args = [
    "-y",
    "@modelcontextprotocol/inspector@2.12.0",
    "--cli",
    process.execPath,
    MAIN,
    "--method",
    "tools/list",
    "--strict",
    "-q",
  ];
  const environment = {
    ...process.env,
    HOME: mkdtempSync(join(tmpdir(), "sw-inspector-")),
    SCENEWRIGHT_HOME: temporaryHome(),
  };
  const run = promisify(execFile)("npx", args, {
    cwd: ROOT,
    env: environment,
    timeout: 110_000,
    shell: process.platform === "win32",
    maxBuffer: 10_000_000,
  });
  const { stdout } = await run;
  expect(stdout).toContain("create_project");
}, 120_000);

test("mcp.json.example starts the server, and a client of the newer SDK is served as well", async () => {
  const { mcpServers } = JSON.parse(readFileSync(join(ROOT, "mcp.json.example"), "utf8")) as {
    mcpServers: Record<string, { command: string; args: string[]; env: Record<string, string> }>;
  };
  const { command, args, env } = mcpServers.scenewright as NonNullable<(typeof mcpServers)[string]>;
  expect([command, ...args]).toEqual(["npx", "-y", "scenewright"]);
  const { bin } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { bin: { scenewright: string } };
  const home = temporaryHome();
  const client = new ModernClient({ name: "example", version: "1.0.0" });
  const environment = { ...serverEnvironment(home), ...env, SCENEWRIGHT_HOME: home };
  await client.connect(
    new ModernTransport({ command: process.execPath, args: [join(ROOT, bin.scenewright)], env: environment }),
  );
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toContain("render_preview");
  const made = await client.callTool({ name: "create_project", arguments: { title: "Modern" } });
  expect(made.structuredContent).toMatchObject({ revision: 1 });
  await client.close();
  removeHome(home);
});

describe("the command line", () => {
  const run = promisify(execFile);

  test("--help and --version answer", async () => {
    expect((await run(process.execPath, [MAIN, "--help"])).stdout).toContain("SCENEWRIGHT_HOME");
    expect((await run(process.execPath, [MAIN, "--version"])).stdout).toMatch(/^\d+\.\d+\.\d+/);
  });

  test("an unknown flag fails with what to do", async () => {
    await expect(run(process.execPath, [MAIN, "--nonsense"])).rejects.toMatchObject({
      stderr: expect.stringContaining("--help"),
      code: 1,
    });
  });

  test("--toolsets narrows the list of tools, and an unknown set is refused with those there are", async () => {
    const home = temporaryHome();
    const client = new ModernClient({ name: "narrow", version: "1.0.0" });
    const environment = serverEnvironment(home);
    await client.connect(
      new ModernTransport({ command: process.execPath, args: [MAIN, "--toolsets", "core,publish"], env: environment }),
    );
    const names = (await client.listTools()).tools.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["patch_element", "export_video"]));
    expect(names).not.toContain("list_revisions");
    await expect(client.callTool({ name: "list_revisions", arguments: {} })).rejects.toThrow("There is no tool");
    await client.close();
    removeHome(home);
    await expect(run(process.execPath, [MAIN, "--toolsets", "all,extra"])).rejects.toMatchObject({
      stderr: expect.stringContaining('no toolset "extra". Use some of core, history, media, publish'),
    });
  });

  test("doctor draws a test frame and names the jail", async () => {
    const home = temporaryHome();
    const { stdout } = await run(process.execPath, [MAIN, "doctor", "--home", home], {
      env: serverEnvironment(home),
      timeout: 60_000,
    });
    expect(stdout).toMatch(/ok {6}test frame: \d+ bytes/);
    expect(stdout).toMatch(/ok {6}clips: the browser decodes H\.264/);
    expect(stdout).toMatch(/ok {6}scene check: a scene in \d+ ms/);
    expect(stdout).toMatch(/jail: (bwrap|unshare|plain)/);
    removeHome(home);
  });
});
