import { setSceneCode } from "../../../../src/project/scene-code.ts";
import { openWorkspace } from "../../../../src/store/open-workspace.ts";

/** Rewrites scene `intro` of the project `lesson` for ever, and tells each revision once it is saved. Argument: workspace. */
const { projects } = await openWorkspace(process.argv[2] ?? "", () => new Date());
for (let number = 0; ; number++) {
  const code = `// ${process.pid} ${number}\n${"x".repeat(5000)}\n`;
  // Now and then back and forth, since those rewrite files too.
  const stored =
    number % 5 === 4
      ? await projects.undo("local", "lesson")
      : await projects.update("local", "lesson", (now) => setSceneCode(now, "intro", code));
  const first = stored.project.scenes[0]?.code?.split("\n")[0];
  process.stdout.write(`${JSON.stringify({ revision: stored.revision, first })}\n`);
}
