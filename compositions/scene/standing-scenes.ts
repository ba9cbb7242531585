import { type RefObject, useLayoutEffect } from "react";
import type { TimelineScene } from "../../sandbox/render/protocol.ts";

const standing = new Map<Element, TimelineScene>();

/** The scenes of the frame that is on the page, by the boxes they are drawn in. */
export function standingScenes(): ReadonlyMap<Element, TimelineScene> {
  return standing;
}

/** Keeps a scene in the list for as long as its box is on the page. */
export function useStandingScene(box: RefObject<HTMLElement | null>, scene: TimelineScene): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    standing.set(element, scene);
    return () => {
      standing.delete(element);
    };
  }, [box, scene]);
}
