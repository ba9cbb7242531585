import { type RefObject, useLayoutEffect } from "react";

/** A frame of a clip that belongs onto a canvas of the page. */
export interface ClipFrame {
  /** Where the page finds the clip. */
  readonly url: string;
  /** From 0. */
  readonly index: number;
  /** Frames a second of the clip. */
  readonly fps: number;
  readonly hasAlpha: boolean;
}

const shown = new Map<HTMLCanvasElement, ClipFrame>();

/** What each canvas on the page has to show. The stage paints them before a frame is captured; components have no decoder. */
export function shownClips(): ReadonlyMap<HTMLCanvasElement, ClipFrame> {
  return shown;
}

/** Keeps a canvas in the list for as long as it is on the page. */
export function useShownClip(canvas: RefObject<HTMLCanvasElement | null>, frame: ClipFrame | undefined): void {
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element || !frame) return undefined;
    shown.set(element, frame);
    return () => {
      shown.delete(element);
    };
  });
}
