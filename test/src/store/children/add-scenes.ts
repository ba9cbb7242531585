import { planScenes } from "../../../../src/project/plan-scenes.ts";
import { openPlace } from "./open-place.ts";

/** Adds `count` scenes to the project `lesson`, one edit each. Arguments: place as JSON, owner, label, count. */
const [place = "", owner = "", label = "", count = "0"] = process.argv.slice(2);
const { projects, close } = await openPlace(JSON.parse(place), () => new Date());
for (let number = 0; number < Number(count); number++) {
  await projects.update(owner, "lesson", (now) => planScenes(now, [{ title: `${label} ${number}`, seconds: 1 }]));
}
await close();
