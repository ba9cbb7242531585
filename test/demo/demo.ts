import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { makeLesson } from "./make-lesson.ts";
import { createPrinter } from "./printer.ts";
import { startSession } from "./session.ts";

// An agent's session, replayed through a real client over stdio: plan, write, be corrected, look, export.

const home = resolve("demo-output");
const print = createPrinter(process.stdout);

try {
  mkdirSync(home, { recursive: true });
  const session = await startSession(home, print);
  try {
    const { video, contactSheet } = await makeLesson(session, home, print);
    print.note(`\nVideo          ${video}\nContact sheet  ${contactSheet}`);
  } finally {
    await session.close();
  }
} catch (error) {
  print.note(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
