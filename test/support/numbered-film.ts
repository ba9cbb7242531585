import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { numbersInVideo } from "../src/render/segments/numbers-in-video.ts";
import { BITS } from "../src/render/segments/timelines.ts";
import type { Caller } from "./http-server.ts";
import type { Answer, Facts } from "./server.ts";

/** A film of one scene in which every frame shows its own number. */
export async function numberedFilm(caller: Caller, seconds: number, title = "Numbers"): Promise<string> {
  const { projectId } = ok(await caller.call("create_project", { title, width: 320, height: 180 }));
  const { scenes } = ok(await caller.call("plan_scenes", { projectId, scenes: [{ title: "Numbers", seconds }] }));
  const code = numbered(title);
  ok(await caller.call("generate_scene_code", { projectId, sceneId: scenes[0]?.sceneId, code }));
  return projectId;
}

/** The numbers in the order that they come in a file of a finished job. */
export async function numbersOf(job: Pick<Facts, "files">): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), "sw-numbers-"));
  try {
    const path = join(folder, "film.mp4");
    const response = await fetch(job.files[0]?.path ?? "");
    writeFileSync(path, Buffer.from(await response.arrayBuffer()));
    return await numbersInVideo(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function ok(answer: Answer): Facts {
  if (answer.isError) throw new Error(answer.content.map(({ text }) => text).join("\n"));
  return answer.structuredContent as Facts;
}

function numbered(title: string): string {
  return `import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ flexDirection: "row" }}>
      {Array.from({ length: ${BITS} }, (_, bit) => (
        <div key={bit} title="${title}" style={{ flex: 1, backgroundColor: Math.floor(frame / 2 ** bit) % 2 === 1 ? "white" : "black" }} />
      ))}
    </AbsoluteFill>
  );
}
`;
}
