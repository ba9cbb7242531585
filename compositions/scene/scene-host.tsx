import { Component, type ComponentType, type ReactNode, useContext, useMemo } from "react";
import { AbsoluteFill, Internals, useCurrentFrame } from "remotion";
import type { TimelineScene } from "../../sandbox/render/protocol.ts";
import { loadedScene, reportFault } from "./scene-store.ts";

/** One scene on its own clock, walled in: what it throws is kept, what it paints stays inside its box. */
export function SceneHost({ scene }: { scene: TimelineScene }) {
  return (
    <SceneBoundary sceneId={scene.sceneId} key={scene.compiled}>
      <AbsoluteFill style={{ contain: "strict", isolation: "isolate", overflow: "hidden" }}>
        <SceneClock scene={scene}>
          <SceneCode scene={scene} />
        </SceneClock>
      </AbsoluteFill>
    </SceneBoundary>
  );
}

/**
 * The clock that a scene's code was written for. For one half of a split scene it begins before what is shown, or goes on
 * after it, which a Sequence cannot: it ends where the one around it ends, and the code would be told of a shorter scene.
 */
function SceneClock({ scene, children }: { scene: TimelineScene; children: ReactNode }) {
  const shown = useContext(Internals.SequenceContext);
  const offset = scene.startOffsetInFrames ?? 0;
  const durationInFrames = scene.ownDurationInFrames ?? scene.durationInFrames + offset;
  const clock = useMemo(
    () =>
      shown && {
        ...shown,
        absoluteFrom: shown.absoluteFrom - offset,
        cumulatedFrom: shown.cumulatedFrom + shown.relativeFrom,
        cumulatedNegativeFrom: -offset,
        parentFrom: shown.relativeFrom,
        relativeFrom: -offset,
        durationInFrames,
      },
    [shown, offset, durationInFrames],
  );
  return <Internals.SequenceContext.Provider value={clock}>{children}</Internals.SequenceContext.Provider>;
}

function SceneCode({ scene: { compiled } }: { scene: TimelineScene }) {
  const { component: Scene, isFixed, again } = useMemo(() => loadedScene(compiled), [compiled]);
  return isFixed ? <Scene /> : <FreshScene load={again} />;
}

/** Drawn by a module that this frame alone uses: what it changes is gone with the frame. */
function FreshScene({ load }: { load: () => ComponentType }) {
  const frame = useCurrentFrame();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a module for each frame is what this is for.
  const Scene = useMemo(load, [load, frame]);
  return <Scene />;
}

class SceneBoundary extends Component<{ sceneId: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(thrown: unknown) {
    reportFault(this.props.sceneId, thrown);
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
