import { type ReactNode, useContext, useMemo } from "react";
import { Internals } from "remotion";
import { SceneSoundContext, SILENCE, type SceneSound as Sound } from "../../components/kit/sound/scene-sound.ts";
import type { TimelineScene } from "../../sandbox/render/protocol.ts";

/** What is heard while the scene is shown, for hooks in its code. Stands on the scene's clock. */
export function SceneSound({ sound, children }: { sound: TimelineScene["sound"]; children: ReactNode }) {
  const clock = useContext(Internals.SequenceContext);
  const origin = clock ? clock.cumulatedFrom + clock.relativeFrom : 0;
  const value = useMemo(() => ({ sound: sound ? heard(sound) : SILENCE, origin }), [sound, origin]);
  return <SceneSoundContext.Provider value={value}>{children}</SceneSoundContext.Provider>;
}

function heard({ levels, ...sound }: NonNullable<TimelineScene["sound"]>): Sound {
  return {
    ...sound,
    levels: levels && { from: levels.from, energy: bytesOf(levels.energy), bands: bytesOf(levels.bands) },
  };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
