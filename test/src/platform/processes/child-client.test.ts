import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { ChildClient, type ChildClientOptions } from "../../../../src/platform/processes/child-client.ts";
import { ROOT } from "../../../support/server.ts";

interface EchoProtocol {
  readonly options: { readonly greeting: string };
  readonly requests: {
    echo: { input: { text: string }; output: { text: string } };
    count: { input: { to: number }; output: { counted: number } };
    wait: { input: object; output: object };
    fail: { input: object; output: object };
    die: { input: object; output: object };
    long: { input: { characters: number }; output: { text: string } };
  };
  readonly progress: { readonly at: number };
  readonly failure: { readonly reason: string };
}

/** A child over the real `serveRequests`, which also prints what isn't a reply. */
const ECHO = `
import { serveRequests } from ${JSON.stringify(pathToFileURL(join(ROOT, "dist/sandbox/child/serve-requests.js")).href)};
serveRequests(({ greeting }) => {
  for (const noise of ["no JSON", "null", "7", "{}", '{"type":"done","id":999}', '{"type":"nonsense","id":1}']) console.log(noise);
  console.error("a line for the log");
  return { handlers: {
    echo: ({ text }) => ({ text: greeting + text }),
    count: ({ to }, { onProgress }) => { for (let at = 1; at <= to; at += 1) onProgress({ at }); return { counted: to }; },
    wait: (_, { signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted")))),
    fail: () => { throw new Error("on purpose"); },
    die: () => process.exit(3),
    long: ({ characters }) => ({ text: "x".repeat(characters) }),
  } };
}, (error, signal) => ({ reason: signal.aborted ? "cancelled" : error.message }));
`;

let child: ChildClient<EchoProtocol> | undefined;
afterEach(() => child?.kill());

function start(options: ChildClientOptions = {}): ChildClient<EchoProtocol> {
  const args = ["--input-type=module", "-e", ECHO];
  child = new ChildClient<EchoProtocol>({ command: process.execPath, args, options: { greeting: "hello " } }, options);
  return child;
}

function startScript(script: string, options: ChildClientOptions = {}): ChildClient<EchoProtocol> {
  child = new ChildClient<EchoProtocol>(
    { command: process.execPath, args: ["-e", script], options: { greeting: "" } },
    options,
  );
  return child;
}

describe("requests", () => {
  test("replies go to the request they answer, and lines that aren't replies are ignored", async () => {
    const client = start();
    const texts = ["a", "b", "c"].map((text) => client.request("echo", { text }));
    expect(await Promise.all(texts)).toEqual([{ text: "hello a" }, { text: "hello b" }, { text: "hello c" }]);
  });

  test("progress arrives in order before the reply", async () => {
    const seen: number[] = [];
    const output = await start().request("count", { to: 3 }, { onProgress: ({ at }) => seen.push(at) });
    expect(output).toEqual({ counted: 3 });
    expect(seen).toEqual([1, 2, 3]);
  });

  test("a cancelled request ends with the failure the child gives, and others go on", async () => {
    const client = start();
    const cancel = new AbortController();
    const waiting = client.request("wait", {}, { signal: cancel.signal });
    await client.request("echo", { text: "" });
    cancel.abort();
    await expect(waiting).rejects.toMatchObject({ failure: { reason: "cancelled" } });
    expect(await client.request("echo", { text: "still here" })).toEqual({ text: "hello still here" });
  });

  test("a failed request rejects with its failure, and others go on", async () => {
    const client = start();
    await expect(client.request("fail", {})).rejects.toMatchObject({ failure: { reason: "on purpose" } });
    expect(await client.request("echo", { text: "1" })).toEqual({ text: "hello 1" });
  });

  test("what the child writes to stderr goes to the log", async () => {
    const log: string[] = [];
    await start({ log: (line) => log.push(line) }).request("echo", { text: "" });
    expect(log).toEqual(["a line for the log"]);
  });
});

describe("the end of the child", () => {
  test("a crash rejects every request under way, and later ones at once", async () => {
    const client = start();
    const all = [client.request("wait", {}), client.request("wait", {}), client.request("die", {})];
    const outcomes = await Promise.allSettled(all);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: "rejected", reason: { name: "ChildProcessError", failure: "ended" } });
    }
    expect(client.isAlive).toBe(false);
    await expect(client.request("echo", { text: "" })).rejects.toMatchObject({ failure: "ended" });
  });

  test("a child whose reply is longer than allowed is ended", async () => {
    const client = start({ maxReplyCharacters: 10_000 });
    expect((await client.request("long", { characters: 5_000 })).text).toHaveLength(5_000);
    await expect(client.request("long", { characters: 20_000 })).rejects.toThrow("too long");
    await client.ended;
  });

  test("closing lets the child end by itself", async () => {
    const client = start();
    await client.ready;
    await client.close();
    await expect(client.request("echo", { text: "" })).rejects.toThrow("exit code 0");
  });

  test("a child that ignores the end of its input is killed", async () => {
    const client = startScript(`console.log('{"type":"ready"}'); setInterval(() => {}, 1000);`);
    await client.ready;
    await client.close();
    expect(client.isAlive).toBe(false);
  });
});

describe("a child that can't start", () => {
  test("a program that exits says with which code", async () => {
    const client = startScript("process.exit(1)");
    await expect(client.ready).rejects.toMatchObject({ failure: "not-started", message: "it ended with exit code 1" });
    await expect(client.request("echo", { text: "" })).rejects.toMatchObject({ failure: "not-started" });
  });

  test("a program that doesn't exist is an error, not a crash of the server", async () => {
    child = new ChildClient<EchoProtocol>({ command: "/no/such/program", args: [], options: { greeting: "" } });
    await expect(child.ready).rejects.toMatchObject({
      failure: "not-started",
      message: "it could not be run (ENOENT)",
    });
    await child.close();
  });

  test("a child that never says it is ready is ended", async () => {
    const client = startScript("setInterval(() => {}, 1000)", { bootMilliseconds: 300 });
    await expect(client.request("echo", { text: "" })).rejects.toMatchObject({ failure: "not-started" });
    await client.ended;
  });
});
