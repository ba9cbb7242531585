import { useSyncExternalStore } from "react";

let open = true;
const listeners = new Set<() => void>();

/**
 * Closed while a timeline is put on the stage, as Remotion would draw some frame of it at once: scene code must run for
 * the frame that was asked for and no other. Open from the start for @remotion/renderer, which knows no curtain.
 */
export function setCurtain(next: "open" | "closed"): void {
  open = next === "open";
  for (const listener of listeners) listener();
}

export function useCurtainOpen(): boolean {
  return useSyncExternalStore(subscribe, () => open);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
