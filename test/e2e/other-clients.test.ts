import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { MAIN, removeHome, startServer, temporaryHome } from "../support/server.ts";

/**
 * Clients that hand on `structuredContent` alone, as published. They weigh 200 MB, so they are installed only when asked for:
 * SCENEWRIGHT_OTHER_CLIENTS=1, or the path of a folder that has them.
 */
const WISH = process.env.SCENEWRIGHT_OTHER_CLIENTS ?? "";
const PACKAGES = ["@mastra/mcp@2.0.0", "mcporter@0.12.3"];

const run = promisify(execFile);

interface Seen {
  readonly picture: { readonly uri: string; readonly path: string; readonly sizeBytes: number };
}

describe.skipIf(WISH === "")("other clients", () => {
  let folder: string;

  beforeAll(async () => {
    folder = existsSync(WISH) ? WISH : mkdtempSync(join(tmpdir(), "sw-clients-"));
    if (folder !== WISH) await run("npm", ["install", "--no-audit", "--no-fund", ...PACKAGES], { cwd: folder });
  }, 600_000);

  async function projectIn(home: string): Promise<string> {
    const server = await startServer(home);
    const { projectId } = await server.ok("create_project", { title: "Seen", fps: 10, width: 320, height: 180 });
    await server.ok("plan_scenes", { projectId, scenes: [{ title: "One", seconds: 1 }] });
    await server.stop();
    return projectId;
  }

  function expectPicture({ picture }: Seen): void {
    const bytes = readFileSync(picture.path);
    expect(bytes.length).toBe(picture.sizeBytes);
    expect(bytes.subarray(0, 3).toString("hex")).toBe("ffd8ff");
  }

  test("an agent of Mastra gets the picture's place and can open it", async () => {
    const home = temporaryHome();
    const script = join(folder, "scenewright-mastra.mjs");
    writeFileSync(
      script,
      `import { MCPClient } from "@mastra/mcp";
const env = { PATH: process.env.PATH, HOME: process.env.HOME, SCENEWRIGHT_HOME: process.argv[3] };
const servers = { sw: { command: process.execPath, args: [process.argv[2]], env } };
const client = new MCPClient({ id: "scenewright", timeout: 120_000, servers });
const tools = await client.listTools();
const seen = await tools.sw_render_preview.execute({ projectId: process.argv[4], frames: [5] }, {});
console.log("SEEN " + JSON.stringify(seen));
await client.disconnect();
`,
    );
    const { stdout } = await run(process.execPath, [script, MAIN, home, await projectIn(home)], { timeout: 120_000 });
    expectPicture(JSON.parse(/^SEEN (.*)$/m.exec(stdout)?.[1] ?? "") as Seen);
    removeHome(home);
  }, 180_000);

  test("mcporter prints the picture's place, and the file outlives its one call", async () => {
    const home = temporaryHome();
    const args = JSON.stringify({ projectId: await projectIn(home), frames: [5] });
    const { stdout } = await run(
      process.execPath,
      [
        ...[join(folder, "node_modules/mcporter/dist/cli.js"), "call", "--stdio", process.execPath],
        ...["--stdio-arg", MAIN, "--env", `SCENEWRIGHT_HOME=${home}`, "--name", "sw", "render_preview"],
        ...["--args", args, "--output", "json"],
      ],
      { timeout: 120_000, env: { ...process.env, HOME: folder } },
    );
    expectPicture(JSON.parse(stdout) as Seen);
    removeHome(home);
  }, 180_000);
});
