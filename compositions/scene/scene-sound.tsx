import { type ReactNode, useContext, useMemo } from "react";
import { Internals } from "remotion";
import { SceneSoundContext, SILENCE } from "../../components/kit/sound/scene-sound.ts";
import type { TimelineScene } from "../../sandbox/render/protocol.ts";

/** What is heard while the scene is shown, for hooks in its code. Stands on the scene's clock. */
export function SceneSound({ sound = SILENCE, children }: { sound: TimelineScene["sound"]; children: ReactNode }) {
  const clock = useContext(Internals.SequenceContext);
  const origin = clock ? clock.cumulatedFrom + clock.relativeFrom : 0;
  const value = useMemo(() => ({ sound, origin }), [sound, origin]);
  return <SceneSoundContext.Provider value={value}>{children}</SceneSoundContext.Provider>;
}
