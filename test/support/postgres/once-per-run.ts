import { createServer } from "node:http";
import type { TestProject } from "vitest/node";
import { type Cluster, startCluster } from "./cluster.ts";

/** One server for all tests of a run, started when the first of them asks where it is. */
export default async function oncePerRun(project: TestProject): Promise<() => Promise<void>> {
  let cluster: Promise<Cluster> | undefined;
  const asked = createServer((_request, response) => {
    cluster ??= startCluster();
    cluster.then(
      ({ url }) => response.end(url),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => asked.listen(0, "127.0.0.1", done));
  project.provide("postgres", `http://127.0.0.1:${(asked.address() as { port: number }).port}`);
  return async () => {
    asked.close();
    await (await cluster)?.stop();
  };
}

declare module "vitest" {
  interface ProvidedContext {
    postgres: string;
  }
}
