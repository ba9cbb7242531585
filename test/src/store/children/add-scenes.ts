import { planScenes } from "../../../../src/project/plan-scenes.ts";
import { openWorkspace } from "../../../../src/store/open-workspace.ts";

/** Adds `count` scenes to the project `lesson`, one edit each. Arguments: workspace, label, count. */
const [home = "", label = "", count = "0"] = process.argv.slice(2);
const { projects } = await openWorkspace(home, () => new Date());
for (let number = 0; number < Number(count); number++) {
  await projects.update("local", "lesson", (now) => planScenes(now, [{ title: `${label} ${number}`, seconds: 1 }]));
}
