import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "../free-port.ts";

/** A Redis server of its own on this machine, with its data in a temporary folder. */
export interface RedisServer {
  readonly url: string;
  /** As kill -9 does: at most the last second of what it was told is lost. */
  kill(): Promise<void>;
  /** At the same address, with what it had written down; after `kill`. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Why it can't run here; undefined where it can. With SCENEWRIGHT_TEST_REDIS=required that is an error. */
export function whyNoRedis(): string | undefined {
  const reason =
    process.platform === "win32"
      ? "its throw-away server is started by a shell"
      : spawnSync("redis-server", ["--version"], { stdio: "ignore" }).status === 0
        ? undefined
        : "Redis is not installed (apt-get install redis-server)";
  if (reason && process.env.SCENEWRIGHT_TEST_REDIS === "required") throw new Error(reason);
  return reason;
}

/** Ends with its input: also where these tests are killed. */
const UNTIL_INPUT_ENDS = 'redis-server "$@" & read _; kill -9 $!; wait';

export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), "sw-redis-"));
  const port = await freePort();
  let running = await started(port, folder);
  const kill = async () => {
    running.stdin?.end();
    if (running.exitCode === null) await once(running, "exit");
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    async restart() {
      running = await started(port, folder);
    },
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function started(port: number, folder: string): Promise<ChildProcess> {
  const settings = { port, bind: "127.0.0.1", dir: folder, save: "", appendonly: "yes", appendfsync: "everysec" };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  const running = spawn("sh", ["-c", UNTIL_INPUT_ENDS, "sh", ...args], { stdio: ["pipe", "ignore", "ignore"] });
  for (let left = 300; !(await answers(port)); left -= 1) {
    if (left === 0 || running.exitCode !== null) {
      running.stdin?.end();
      throw new Error("The Redis server of the tests did not start.");
    }
    await delay(20);
  }
  return running;
}

/** While it reads what it had written, it says so instead. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
    socket.on("data", (said) => {
      resolve(String(said).startsWith("+PONG"));
      socket.destroy();
    });
    socket.on("error", () => resolve(false));
    socket.on("close", () => resolve(false));
  });
}
