import type { Container } from "./containers/container.ts";
import { gif } from "./containers/gif.ts";
import { jpg, png } from "./containers/images.ts";
import { mov } from "./containers/mov.ts";
import { mp4 } from "./containers/mp4.ts";
import { webm } from "./containers/webm.ts";

/** Every container a video can be written as: the protocol's `VideoContainer` is the names in here. */
export const CONTAINERS = { mp4, webm, gif, mov, png, jpg } as const satisfies Record<string, Container>;

export type VideoContainer = keyof typeof CONTAINERS;

export function containerNamed(name: VideoContainer): Container {
  return CONTAINERS[name];
}
