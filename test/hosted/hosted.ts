import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { makeLesson } from "../demo/make-lesson.ts";
import { createPrinter } from "../demo/printer.ts";
import { sessionOver } from "../demo/session.ts";
import { startHttpServer } from "../support/http-server.ts";
import { startCluster, whyNoPostgres } from "../support/postgres/cluster.ts";
import { startRedis, whyNoRedis } from "../support/redis/server.ts";
import { startSwift, whyNoSwift } from "../support/swift/start-swift.ts";
import { startWorker } from "../support/worker.ts";

// A whole endpoint on this machine: database, queue, storage, one server, two workers; and a client that makes the lesson with it.

const { values } = parseArgs({ options: { once: { type: "boolean" }, workers: { type: "string", default: "2" } } });
const print = createPrinter(process.stdout);
const ending: (() => unknown)[] = [];

try {
  const missing = Object.entries({ Postgres: whyNoPostgres(), Redis: whyNoRedis(), "S3 storage": whyNoSwift() });
  for (const [name, why] of missing)
    if (why && name !== "Postgres") print.note(`${name}: ${why}. Going on without it.`);
  const noPostgres = whyNoPostgres();
  if (noPostgres) throw new Error(`${noPostgres}; nothing can be shared among machines without a database.`);
  await run();
} catch (error) {
  print.note(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  for (const end of ending.reverse()) await end();
}

async function run(): Promise<void> {
  const folder = resolve("demo-output", "hosted");
  mkdirSync(folder, { recursive: true });
  const homes = mkdtempSync(join(tmpdir(), "scenewright-hosted-"));
  ending.push(() => rmSync(homes, { recursive: true, force: true }));
  const services = await startServices();
  // With a storage each has its own folders, as on a machine of its own; else they share them.
  const homeOf = (name: string) => join(homes, services.SCENEWRIGHT_STORAGE ? name : "shared");
  const environmentOf = (name: string) => ({ ...services, SCENEWRIGHT_CACHE: join(homeOf(name), "cache") });
  const server = await startHttpServer(homeOf("server"), ["--workers"], environmentOf("server"));
  ending.push(() => server.stop());
  const count = Math.max(1, Number(values.workers));
  const names = Array.from({ length: count }, (_, index) => `worker-${index + 1}`);
  const workers = await Promise.all(names.map((name) => startWorker(homeOf(name), environmentOf(name))));
  ending.push(() => Promise.all(workers.map((worker) => worker.stop())));
  const key = await server.key("you", "unlimited");
  print.note(
    `Serving on ${server.origin}/mcp, with ${count} ${count === 1 ? "worker" : "workers"}.\nAPI key    ${key}\n`,
  );

  const requestInit = { headers: { authorization: `Bearer ${key}` } };
  const session = await sessionOver(
    new StreamableHTTPClientTransport(new URL(`${server.origin}/mcp`), { requestInit }),
    print,
  );
  const { video, contactSheet } = await makeLesson(session, folder, print);
  await session.close();
  print.note(`\nVideo          ${video}\nContact sheet  ${contactSheet}`);
  if (values.once) return;
  print.note(
    `\nConnect a client of yours:\n  claude mcp add --transport http scenewright ${server.origin}/mcp --header "Authorization: Bearer ${key}"\nCtrl-C ends all of it.`,
  );
  await new Promise((done) => process.once("SIGINT", done));
}

/** What a server and its workers are told of them. */
async function startServices(): Promise<Record<string, string>> {
  const postgres = await startCluster();
  ending.push(() => postgres.stop());
  const environment: Record<string, string> = { DATABASE_URL: postgres.url };
  if (!whyNoRedis()) {
    const redis = await startRedis();
    ending.push(() => redis.stop());
    environment.REDIS_URL = redis.url;
  }
  if (!whyNoSwift()) {
    const { settings, stop } = await startSwift();
    ending.push(stop);
    Object.assign(environment, {
      S3_ENDPOINT: settings.endpoint,
      S3_BUCKET: settings.bucket,
      S3_REGION: settings.region,
      S3_ACCESS_KEY_ID: settings.accessKeyId,
      S3_SECRET_ACCESS_KEY: settings.secretAccessKey,
      SCENEWRIGHT_STORAGE: "s3",
    });
  }
  return environment;
}
