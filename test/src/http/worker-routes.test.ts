import { expect, test } from "vitest";
import { workerSettings } from "../../../src/http/settings.ts";
import { workerResponse } from "../../../src/http/worker-routes.ts";
import { Metrics } from "../../../src/operations/metrics.ts";
import { Operator } from "../../../src/operations/operator.ts";

const TOKEN = "a-token-of-whoever-runs-this";
const metrics = new Metrics(() => ({ running: 3, waiting: 0, waitingMilliseconds: 0 }));
const ask = (path: string, headers: Record<string, string> = {}, token: string | undefined = TOKEN) =>
  workerResponse(new Request(`http://127.0.0.1${path}`, { headers }), { operator: new Operator(token), metrics });

test("a worker says that it lives, and its numbers to whoever runs it", async () => {
  expect(await (await ask("/healthz")).text()).toBe("ok\n");
  const answer = await ask("/metrics", { authorization: `Bearer ${TOKEN}` });
  expect(await answer.text()).toContain("scenewright_exports_running 3");
});

test("nobody else learns anything, and without an operator there is nothing", async () => {
  expect((await ask("/metrics")).status).toBe(401);
  expect((await ask("/metrics", { authorization: "Bearer guessed" })).status).toBe(401);
  const closed = workerResponse(new Request("http://127.0.0.1/metrics"), {
    operator: new Operator(undefined),
    metrics,
  });
  expect((await closed).status).toBe(404);
  expect((await ask("/mcp")).status).toBe(404);
});

test("a worker listens where it is told to, and to nothing else", () => {
  expect(workerSettings({})).toBeUndefined();
  expect(workerSettings({ port: "9464" })).toMatchObject({ host: "127.0.0.1", port: 9464 });
  expect(() => workerSettings({ port: "9464", host: "example.com" })).toThrow(/no address of a network card/);
});
