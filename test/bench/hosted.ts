import { setTimeout as delay } from "node:timers/promises";
import { ownerOf } from "../../src/accounts/account.ts";
import { Accounts } from "../../src/accounts/accounts.ts";
import { createProject } from "../../src/project/create-project.ts";
import { openWorkspace } from "../../src/store/open-workspace.ts";
import { startHttpServer } from "../support/http-server.ts";
import { removeHome, temporaryHome } from "../support/server.ts";
import { Timings } from "./measure.ts";
import type { Table } from "./table.ts";

/** A thousand people who call ten times a minute each. */
const USERS = 1_000;
const CALLS_A_SECOND = 167;
const READY_MILLISECONDS = 10_000;

/**
 * Light calls as they come from many people: in an open loop, so that whoever comes while the server is slow waits in the figures.
 * The one who asks runs on the same machine.
 */
export async function measureHosted(table: Table, seconds: number): Promise<void> {
  const home = temporaryHome();
  const keys = await peopleWithFilms(home);
  const server = await startHttpServer(home, ["--trust-proxy"]);
  try {
    // The first calls of a process compile its code, and browsers and checkers are made ready beside them.
    for (let index = 0; index < USERS; index += 1) await ask(server.origin, keys, index);
    await delay(READY_MILLISECONDS);
    const asked: Promise<Answer>[] = [];
    const end = performance.now() + seconds * 1000;
    let next = performance.now();
    while (next < end) {
      const wait = next - performance.now();
      if (wait > 1) await delay(wait);
      asked.push(ask(server.origin, keys, Math.floor(Math.random() * USERS)));
      // Poisson: people do not wait for each other.
      next += (-Math.log(1 - Math.random()) / CALLS_A_SECOND) * 1000;
    }
    const answers = await Promise.all(asked);
    const times = new Timings(answers.map(({ milliseconds }) => milliseconds));
    const count = (is: (answer: Answer) => boolean) => answers.filter(is).length;
    const remark = `p99 ${Math.round(times.at(0.99))} ms, target 100; ${count(({ isFailed }) => isFailed)} failed, ${count(({ isForeign }) => isForeign)} with another's film`;
    table.times(`${CALLS_A_SECOND} calls/s of ${USERS} people over HTTP, ${seconds} s`, times, remark);
  } finally {
    await server.stop();
    removeHome(home);
  }
}

interface Answer {
  readonly milliseconds: number;
  readonly isFailed: boolean;
  readonly isForeign: boolean;
}

/** Each has a film of their own name, so that another's would be seen. */
async function peopleWithFilms(home: string): Promise<string[]> {
  const { documents, projects } = await openWorkspace(home, () => new Date());
  const accounts = new Accounts(documents, () => new Date());
  const keys: string[] = [];
  for (let index = 0; index < USERS; index += 1) {
    const user = `user-${index}`;
    keys.push((await accounts.createKey(user, "unlimited")).key);
    const { project, receipt } = createProject({ projectId: "film", title: `Film of ${index}.` });
    await projects.create(ownerOf({ user }), project, receipt);
  }
  return keys;
}

async function ask(origin: string, keys: readonly string[], index: number): Promise<Answer> {
  const startedAt = performance.now();
  const response = await fetch(`${origin}/mcp`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${keys[index]}`,
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      "x-forwarded-for": `10.0.${index >> 8}.${index & 255}`,
    },
    body: JSON.stringify({
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: { name: "list_projects", arguments: {} },
    }),
  });
  const text = await response.text();
  return {
    milliseconds: performance.now() - startedAt,
    isFailed: response.status !== 200 || !text.includes(`Film of ${index}.`),
    isForeign: [...text.matchAll(/Film of (\d+)\./g)].some(([, whose]) => Number(whose) !== index),
  };
}
