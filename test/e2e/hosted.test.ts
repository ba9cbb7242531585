import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Film, facts, finished, foreignIdsLeadNowhere, startFilm, textOf } from "../support/foreign-ids.ts";
import {
  type Caller,
  connectHttp,
  type Era,
  type HttpServer,
  runCommand,
  runKeys,
  startHttpServer,
} from "../support/http-server.ts";
import { organisationKeys } from "../support/organisation-keys.ts";
import { type Answer, removeHome, simpleScene, temporaryHome } from "../support/server.ts";

// One machine, many people: a real server over HTTP, real clients of both protocols.
const home = temporaryHome();
const ADMIN_TOKEN = "token-of-the-operator-0123456789";
const FAL_KEY = "CANARY-of-no-known-form-77";
let server: HttpServer;
let ada: Caller;
let ben: Caller;
let film: Film;

beforeAll(async () => {
  server = await startHttpServer(home, [], { SCENEWRIGHT_ADMIN_TOKEN: ADMIN_TOKEN, FAL_KEY });
  // Both act for organisations; a person for themselves is in hosted-postgres.test.ts.
  const [first, second] = await organisationKeys(home, ["Ada's", "Ben's"]);
  [ada, ben] = await Promise.all([connectHttp(server, first ?? ""), connectHttp(server, second ?? "")]);
  const { jobId, ...made } = await startFilm(ada);
  const { files } = await finished(ada, jobId);
  film = { ...made, jobId, files };
}, 240_000);

afterAll(async () => {
  await server?.stop();
  removeHome(home);
}, 60_000);

test("the film of a person elsewhere is a link, which opens without a key and gives the video", async () => {
  const [video] = film.files;
  expect(video?.path).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/files\/\S+\/ada-s-film-r3-draft\.mp4$/);
  const response = await fetch(video?.path ?? "");
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.status).toBe(200);
  expect(bytes.subarray(4, 8).toString()).toBe("ftyp");
  expect(bytes.length).toBe(video?.sizeBytes);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "video/mp4",
    "x-content-type-options": "nosniff",
    "content-disposition": expect.stringContaining("attachment"),
  });
});

test("a player may ask for a part of the film", async () => {
  const url = film.files[0]?.path ?? "";
  const whole = Buffer.from(await (await fetch(url)).arrayBuffer());
  const part = async (range: string) => {
    const response = await fetch(url, { headers: { range } });
    return [response.status, response.headers.get("content-range"), Buffer.from(await response.arrayBuffer())] as const;
  };
  const size = whole.length;
  expect(await part("bytes=4-7")).toEqual([206, `bytes 4-7/${size}`, whole.subarray(4, 8)]);
  expect(await part(`bytes=${size - 3}-`)).toEqual([206, `bytes ${size - 3}-${size - 1}/${size}`, whole.subarray(-3)]);
  expect(await part("bytes=-3")).toEqual([206, `bytes ${size - 3}-${size - 1}/${size}`, whole.subarray(-3)]);
  expect((await part(`bytes=${size}-`))[0]).toBe(416);
  expect((await part("bytes=1-2,4-5"))[2]).toEqual(whole);
});

test("a link that was changed by a sign, or names another file, opens nothing", async () => {
  const [path = ""] = film.files.map((file) => file.path);
  const [start = "", claims = "", rest = ""] = /^(.*\/files\/)([^.]+)(\..*)$/.exec(path)?.slice(1) ?? [];
  const other = Buffer.from(JSON.stringify(["user-ada", film.jobId, "../../project.json", 9e9])).toString("base64url");
  for (const url of [
    start + claims.replace(/.$/, (c) => (c === "A" ? "B" : "A")) + rest,
    start + other + rest,
    `${start}x`,
  ]) {
    expect((await fetch(url)).status).toBe(404);
  }
});

test.each(["2025", "2026"] satisfies Era[])(
  "the eleventh call of a minute is told when to come back (%s)",
  async (era) => {
    const client = await connectHttp(server, await server.key(`quick-${era}`, "free"), era);
    for (let count = 0; count < 10; count += 1) expect((await client.call("list_projects")).isError).toBeFalsy();
    const refused = await client.call("list_projects");
    expect(refused.isError).toBe(true);
    expect(textOf(refused)).toMatch(/free plan allows 10 calls a minute.*Call again in \d+ seconds?\./);
    await client.close();
  },
);

foreignIdsLeadNowhere(() => ({ ada, ben, film }));

test("no answer and no log names a folder of this machine", async () => {
  const answers = [
    await ada.call("create_project", { title: "Where" }),
    await ada.call("get_project", { projectId: film.projectId, detail: "full" }),
    await ada.call("render_preview", { projectId: film.projectId }),
    await ada.call("list_jobs"),
    await ada.call("import_asset", { projectId: film.projectId, path: "/etc/passwd" }),
    await ada.call("wait_for_job", { jobId: film.jobId }),
    await ada.call("publish_export", { jobId: film.jobId }),
  ];
  for (const answer of answers) expect(JSON.stringify(answer)).not.toContain(home);
  expect(textOf(answers[4] as Answer)).toMatch(/cannot be read from here.*url.*data/s);
});

describe("without a valid key", () => {
  const post = (headers: Record<string, string>, path = "/mcp") =>
    fetch(new URL(path, server.origin), {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} }),
    });

  test("nothing is answered, and all wrong keys are refused alike", async () => {
    const revoked = await server.key("cleo", "free");
    const [, id = ""] = revoked.split("_");
    expect((await post({ authorization: `Bearer ${revoked}` })).status).toBe(200);
    expect(runKeys(home, ["revoke", id])).toContain("is revoked");
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const cut = `${revoked.slice(0, -1)}${revoked.endsWith("A") ? "B" : "A"}`;
    const refusals = await Promise.all(
      ["", "Bearer ", "Basic YTpi", `Bearer ${revoked}`, `Bearer ${cut}`, "Bearer swk_../../accounts_x"].map(
        async (authorization) => {
          const response = await post(authorization === "" ? {} : { authorization });
          return [response.status, response.headers.get("www-authenticate"), await response.text()].join(" ");
        },
      ),
    );
    expect(new Set(refusals).size).toBe(1);
    expect(refusals[0]).toContain("scenewright keys create");
    expect(server.stderr()).not.toContain(revoked.slice(25));
  });

  test("requests of other pages and to other names are refused, whoever watches gets an answer", async () => {
    const key = `Bearer ${await server.key("dora", "free")}`;
    expect((await post({ authorization: key, origin: "https://evil.example" })).status).toBe(403);
    expect((await post({ authorization: key, origin: "http://localhost:6274" })).status).toBe(200);
    expect((await fetch(new URL("/healthz", server.origin))).status).toBe(200);
    expect((await post({}, "/elsewhere")).status).toBe(404);
  });
});

describe("whoever runs the endpoint", () => {
  const ask = (path: string, token = ADMIN_TOKEN) =>
    fetch(new URL(path, server.origin), { headers: { authorization: `Bearer ${token}` } });

  test("sees what it does and who uses it, and nobody else does", async () => {
    for (const path of ["/metrics", "/admin"]) {
      expect((await fetch(new URL(path, server.origin))).status).toBe(401);
      expect((await ask(path, "another")).status).toBe(401);
      expect((await ask(path, await server.key("fay", "free"))).status).toBe(401);
    }
    const metrics = await (await ask("/metrics")).text();
    expect(metrics).toMatch(/scenewright_call_seconds_count\{tool="list_projects",outcome="limited"\} 2\n/);
    expect(metrics).toMatch(/scenewright_export_frames_drawn_total 10\n/);
    expect(metrics).not.toMatch(/ada|Ada|film/);
    const page = await ask("/admin");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).toMatch(/<td>o-[0-9a-f]{20}<\/td><td>unlimited<\/td>/);
    const ready = await fetch(new URL("/readyz", server.origin));
    expect([ready.status, await ready.json()]).toMatchObject([200, { status: "ok" }]);
  });

  test("changes plans and sees usage from the command line, beside the server", async () => {
    runKeys(home, ["create", "--user", "gus", "--plan", "free"]);
    expect(runCommand(home, ["admin", "plan", "gus", "pro"])).toContain("gus is on the pro plan now");
    expect(runCommand(home, ["admin", "users"])).toMatch(/^gus {2}pro {2}1 key {2}0 calls/m);
    expect(runCommand(home, ["admin", "organisations"])).toMatch(
      /^o-[0-9a-f]{20} {2}Ada's {2}unlimited {2}1 member {2}.* {2}owned by owner-0@example\.com {2}since 20\d\d-/m,
    );
    expect(() => runCommand(home, ["admin", "plan", "nobody", "pro"])).toThrow(/no user of that name/);
    const lines = readFileSync(join(home, "audit", `${new Date().toISOString().slice(0, 7)}.jsonl`), "utf8");
    expect(lines).toContain('"event":"plan-changed","user":"gus"');
    expect(lines).toMatch(/"event":"key-created","keyId":"[0-9a-f]{16}","user":"gus"/);
    expect(lines).toMatch(
      /"event":"key-used","keyId":"[0-9a-f]{16}","user":"o-[0-9a-f]{20}","member":"p-[0-9a-f]{24}"/,
    );
    expect(lines).toContain('"event":"operator-refused"');
  });
});

test("the operator's keys are refused where they would be kept, and stand in no log", async () => {
  const { projectId, sceneId } = film;
  const code = simpleScene(FAL_KEY);
  const refused = await ada.call("generate_scene_code", { projectId, sceneId, code });
  expect([refused.isError, textOf(refused)]).toEqual([true, expect.stringContaining("argument code holds")]);
  for (const secret of [FAL_KEY, ADMIN_TOKEN]) {
    expect(JSON.stringify(refused)).not.toContain(secret);
    expect(server.stderr()).not.toContain(secret);
  }
});

test("a server that is killed in the middle of an export loses neither the edit nor the job", {
  timeout: 240_000,
}, async () => {
  const own = temporaryHome();
  try {
    const first = await startHttpServer(own);
    const key = await first.key("eva", "pro");
    const eva = await connectHttp(first, key);
    const { projectId } = facts(await eva.call("create_project", { title: "Kept", width: 160, height: 90, fps: 10 }));
    facts(await eva.call("plan_scenes", { projectId, scenes: [{ title: "One", seconds: 1 }] }));
    const { jobId } = facts(await eva.call("export_video", { projectId, quality: "draft" }));
    await first.stop("SIGKILL");
    const second = await startHttpServer(own);
    const again = await connectHttp(second, key);
    expect(facts(await again.call("get_project", { projectId })).revision).toBe(2);
    expect((await finished(again, jobId)).status).toBe("done");
    await second.stop();
  } finally {
    removeHome(own);
  }
});
