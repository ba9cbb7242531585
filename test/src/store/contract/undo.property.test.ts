import fc from "fast-check";
import { expect, test } from "vitest";
import { UserError } from "../../../../src/errors.ts";
import type { Project } from "../../../../src/project/project.ts";
import { setSceneCode } from "../../../../src/project/scene-code.ts";
import { createTextCache } from "../../../../src/store/history/text-cache.ts";
import { DocumentProjectStore } from "../../../../src/store/projects/document-project-store.ts";
import type { ProjectStore } from "../../../../src/store/projects/project-store.ts";
import { isFullRun } from "../../../support/sampled.ts";
import { sampleProject } from "../../project/sample-project.ts";
import { memoryPorts } from "../memory-ports.ts";
import { STORES, titled } from "./stores.ts";

/** The trivial reference: a list of states and a place in it. */
class Reference {
  readonly #states: Project[];
  #place = 0;
  readonly byRevision: Project[] = [];

  constructor(first: Project) {
    this.#states = [first];
    this.byRevision.push(first);
  }

  get now(): Project {
    return this.#states[this.#place] as Project;
  }
  get canUndo(): boolean {
    return this.#place > 0;
  }
  get canRedo(): boolean {
    return this.#place < this.#states.length - 1;
  }
  edit(next: Project): void {
    this.#states.splice(this.#place + 1, Number.POSITIVE_INFINITY, next);
    this.#place += 1;
    this.byRevision.push(next);
  }
  walk(steps: number): void {
    this.#place = Math.min(Math.max(this.#place + steps, 0), this.#states.length - 1);
    this.byRevision.push(this.now);
  }
  mark(): void {
    this.byRevision.push(this.now);
  }
}

type Step =
  | { readonly do: "edit"; readonly scene: number }
  | { readonly do: "undo" | "redo"; readonly steps: number }
  | { readonly do: "restore"; readonly back: number }
  | { readonly do: "checkpoint" | "reopen" };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("edit" as const), scene: fc.integer({ min: 0, max: 2 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom("undo" as const, "redo" as const),
      steps: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("restore" as const), back: fc.integer({ min: 0, max: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("checkpoint" as const, "reopen" as const) }) },
);

/** A store of an owner who has nothing yet, and how it is opened once more. */
interface Empty {
  readonly owner: string;
  readonly first: ProjectStore;
  again(): Promise<ProjectStore>;
}

const TITLE = "edit, undo, redo, restore and restart behave like a list with a place in it";

async function behavesLikeAList(runs: number, open: () => Promise<Empty>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const { owner, first, again } = await open();
      let store = first;
      const reference = new Reference(sampleProject());
      await store.create(owner, sampleProject(), "Created.");
      for (const [index, one] of steps.entries()) {
        if (one.do === "reopen") store = await again();
        else await take(store, owner, reference, one, `code ${index}`);
        const { project, canUndo, canRedo, revision } = await store.read(owner, "lesson");
        expect(project).toEqual(reference.now);
        expect({ canUndo, canRedo }).toEqual({ canUndo: reference.canUndo, canRedo: reference.canRedo });
        expect(revision).toBe(reference.byRevision.length);
        expect(await store.fileEdits(owner, "lesson")).toEqual([]);
      }
    }),
    { numRuns: runs },
  );
}

test(`${TITLE}, over documents`, { timeout: 60_000 }, () =>
  behavesLikeAList(80, async () => {
    const ports = memoryPorts();
    const again = async () => new DocumentProjectStore({ ...ports, cache: createTextCache() });
    return { owner: "local", first: new DocumentProjectStore(ports), again };
  }),
);

for (const store of STORES) {
  test.skipIf(store.why)(`${TITLE}, in ${titled(store)}`, { timeout: 300_000 }, () =>
    behavesLikeAList(isFullRun ? 80 : 3, async () => {
      const { owner, workspace, reopen } = await store.open();
      return { owner, first: workspace.projects, again: async () => (await reopen()).projects };
    }),
  );
}

async function take(store: ProjectStore, owner: string, reference: Reference, one: Step, code: string): Promise<void> {
  switch (one.do) {
    case "edit": {
      const sceneId = reference.now.scenes[one.scene]?.sceneId ?? "";
      reference.edit(setSceneCode(reference.now, sceneId, code).project);
      await store.update(owner, "lesson", (now) => setSceneCode(now, sceneId, code));
      return;
    }
    case "undo":
      if (!reference.canUndo) return expect(store.undo(owner, "lesson", one.steps)).rejects.toThrow(UserError);
      reference.walk(-one.steps);
      await store.undo(owner, "lesson", one.steps);
      return;
    case "redo":
      if (!reference.canRedo) return expect(store.redo(owner, "lesson", one.steps)).rejects.toThrow(UserError);
      reference.walk(one.steps);
      await store.redo(owner, "lesson", one.steps);
      return;
    case "restore": {
      const revision = Math.max(1, reference.byRevision.length - one.back);
      const state = reference.byRevision[revision - 1] as Project;
      // Restoring what is there already changes nothing, and makes no revision.
      if (JSON.stringify(state) !== JSON.stringify(reference.now)) reference.edit(state);
      await store.restore(owner, "lesson", revision);
      return;
    }
    case "checkpoint":
      reference.mark();
      await store.checkpoint(owner, "lesson", "mark");
  }
}
