import type { Renderer } from "../renderer.ts";
import { TenantSlots } from "./tenant-slots.ts";

/** How many people's browsers stand open at once. */
interface Sizes {
  /** For pictures, which someone waits for. */
  readonly pictures: number;
  /** For files. */
  readonly files: number;
}

/**
 * A renderer for people who do not trust each other: none shares a browser, or any process around it, with another. Whose a call
 * is stands in its timeline.
 * @param make a renderer of its own, which starts nothing before it is used
 */
export function tenantRenderers(make: () => Renderer, sizes: Sizes): Renderer {
  const pictures = new TenantSlots(sizes.pictures, make);
  const files = new TenantSlots(sizes.files, make);
  // Nothing is drawn for a plan: it waits for nobody.
  const planning = make();
  const drawn = <T>(owner: string | undefined, work: (renderer: Renderer) => Promise<T>) =>
    pictures.use(known(owner), work);
  const made = <T>(owner: string | undefined, work: (renderer: Renderer) => Promise<T>) =>
    files.use(known(owner), work);
  let proof: Promise<void> | undefined;
  return {
    frames: (timeline, ...rest) => drawn(timeline.owner, (each) => each.frames(timeline, ...rest)),
    sheet: (timeline, ...rest) => drawn(timeline.owner, (each) => each.sheet(timeline, ...rest)),
    board: (request, limits) => drawn(limits.owner, (each) => each.board(request, limits)),
    locate: (timeline, ...rest) => drawn(timeline.owner, (each) => each.locate(timeline, ...rest)),
    layout: (timeline, ...rest) => drawn(timeline.owner, (each) => each.layout(timeline, ...rest)),
    rehearse: (timeline, ...rest) => drawn(timeline.owner, (each) => each.rehearse(timeline, ...rest)),
    // Someone waits for it, so not behind somebody's export.
    probe: (timeline, ...rest) => drawn(timeline.owner, (each) => each.probe(timeline, ...rest)),
    spread: (timeline, ...rest) => drawn(timeline.owner, (each) => each.spread(timeline, ...rest)),
    video: (timeline, encoding, of, limits) => made(of.owner, (each) => each.video(timeline, encoding, of, limits)),
    still: (timeline, ...rest) => made(timeline.owner, (each) => each.still(timeline, ...rest)),
    workToDo: (timeline, encoding, of) => planning.workToDo(timeline, encoding, of),
    pace: (timeline, ...rest) => drawn(timeline.owner, (each) => each.pace(timeline, ...rest)),
    ready() {
      const fresh = proof === undefined ? pictures.fresh() : undefined;
      // Whoever has a browser of their own has seen that there is one.
      proof ??= fresh?.ready() ?? Promise.resolve();
      proof.catch(() => {
        proof = undefined;
      });
      return proof;
    },
    warmUp: () => pictures.fresh()?.warmUp(),
    async close() {
      await Promise.all([pictures.close(), files.close(), planning.close()]);
    },
  };
}

function known(owner: string | undefined): string {
  if (owner) return owner;
  throw new Error("A call to render does not say whose it is.");
}
