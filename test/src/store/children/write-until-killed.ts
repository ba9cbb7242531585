import { setSceneCode } from "../../../../src/project/scene-code.ts";
import { openPlace } from "./open-place.ts";

/** Rewrites scene `intro` of the project `lesson` for ever, and tells each revision once it is saved. Arguments: place as JSON, owner. */
const [place = "", owner = ""] = process.argv.slice(2);
const { projects } = await openPlace(JSON.parse(place), () => new Date());
for (let number = 0; ; number++) {
  const code = `// ${process.pid} ${number}\n${"x".repeat(5000)}\n`;
  // Now and then back and forth, since those rewrite files too.
  const stored =
    number % 5 === 4
      ? await projects.undo(owner, "lesson")
      : await projects.update(owner, "lesson", (now) => setSceneCode(now, "intro", code));
  const first = stored.project.scenes[0]?.code?.split("\n")[0];
  process.stdout.write(`${JSON.stringify({ revision: stored.revision, first })}\n`);
}
