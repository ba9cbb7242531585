import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "../free-port.ts";
import { NOBODY } from "../run-as-nobody.ts";

/** A Postgres server of its own on this machine, with its data in a temporary folder. */
export interface Cluster {
  /** Of a database in it that nobody uses. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Where its programs are: Debian keeps them off the path. */
export function programs(): string | undefined {
  const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql") : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a)).map((version) => `/usr/lib/postgresql/${version}/bin`);
  const folders = [...newest, ...(process.env.PATH ?? "").split(delimiter), "/opt/homebrew/opt/postgresql/bin"];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** Why it can't run here; undefined where it can. With SCENEWRIGHT_TEST_POSTGRES=required that is an error. */
export function whyNoPostgres(): string | undefined {
  const reason =
    process.platform === "win32"
      ? "its throw-away server is started by a shell"
      : programs()
        ? undefined
        : "Postgres is not installed (apt-get install postgresql)";
  if (reason && process.env.SCENEWRIGHT_TEST_POSTGRES === "required") throw new Error(reason);
  return reason;
}

/** Ends with its input: also where these tests are killed. */
const UNTIL_INPUT_ENDS = 'postgres=$1; shift; "$postgres" "$@" & read _; kill -INT $!; wait';

export async function startCluster(): Promise<Cluster> {
  const bin = programs() ?? "";
  const folder = mkdtempSync(join(tmpdir(), "sw-postgres-"));
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  // Postgres does not run as root.
  const user = process.geteuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if ("uid" in user) chownSync(data, NOBODY, NOBODY);
  chmodSync(folder, 0o755);
  const init = [
    "-D",
    data,
    "-U",
    "postgres",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--locale=C",
    "--no-sync",
    "--no-instructions",
  ];
  execFileSync(join(bin, "initdb"), init, { ...user, stdio: "ignore" });
  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port,
    fsync: "off",
    max_connections: 60,
    shared_buffers: "16MB",
    autovacuum: "off",
  };
  const args = ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const running = spawn("sh", ["-c", UNTIL_INPUT_ENDS, "sh", join(bin, "postgres"), ...args], {
    ...user,
    cwd: data,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const stop = async () => {
    running.stdin?.end();
    if (running.exitCode === null) await once(running, "exit");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  await answers(port, () => running.exitCode !== null).catch((error) => stop().then(() => Promise.reject(error)));
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

async function answers(port: number, hasEnded: () => boolean): Promise<void> {
  const { default: pg } = await import("pg");
  for (let left = 300; ; left -= 1) {
    const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database: "postgres" });
    client.on("error", () => {});
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (left === 0 || hasEnded()) throw error;
      await delay(50);
    }
  }
}
