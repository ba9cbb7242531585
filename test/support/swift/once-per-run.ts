import { createServer } from "node:http";
import type { TestProject } from "vitest/node";
import { type SwiftS3, startSwift } from "./start-swift.ts";

/** One storage for all tests of a run, started when the first of them asks for it: it takes seconds. */
export default async function oncePerRun(project: TestProject): Promise<() => Promise<void>> {
  let swift: Promise<SwiftS3> | undefined;
  const asked = createServer((_request, response) => {
    swift ??= startSwift();
    swift.then(
      ({ settings }) => response.end(JSON.stringify(settings)),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => asked.listen(0, "127.0.0.1", done));
  project.provide("swift", `http://127.0.0.1:${(asked.address() as { port: number }).port}`);
  return async () => {
    asked.close();
    await (await swift)?.stop();
  };
}

declare module "vitest" {
  interface ProvidedContext {
    swift: string;
  }
}
