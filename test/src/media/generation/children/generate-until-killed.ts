import { OWNER, openGenerations } from "../open-generations.ts";

/** A server that generates one picture and is killed on the way. Arguments: workspace, address of fal. */
const [home = "", base = ""] = process.argv.slice(2);
const { generations } = await openGenerations(home, base);
const made = await generations.generate(OWNER, { projectId: "lesson", kind: "image", prompts: ["a cat"] }, {});
if ("job" in made) process.stdout.write(`${made.job.jobId}\n`);
