import type { ReactNode } from "react";
import { IconsContext } from "../../components/kit/icons-context.ts";
import type { TimelineScene } from "../../sandbox/render/protocol.ts";

const NONE = {};

/** The icons that a scene names, for the component in it that draws them. */
export function SceneIcons({ icons, children }: { icons: TimelineScene["icons"]; children: ReactNode }) {
  return <IconsContext.Provider value={icons ?? NONE}>{children}</IconsContext.Provider>;
}
