import { Component, type ReactNode, useMemo } from "react";
import { AbsoluteFill, Sequence } from "remotion";
import type { TimelineScene } from "../sandbox/protocol.ts";
import { reportFault, sceneComponent } from "./scene-store.ts";

/** One scene on its own clock, walled in: what it throws is kept, what it paints stays inside its box. */
export function SceneHost({ scene }: { scene: TimelineScene }) {
  const offset = scene.startOffsetInFrames ?? 0;
  return (
    <SceneBoundary sceneId={scene.sceneId} key={scene.compiled}>
      <AbsoluteFill style={{ contain: "strict", isolation: "isolate", overflow: "hidden" }}>
        <Sequence
          from={-offset}
          durationInFrames={scene.ownDurationInFrames ?? scene.durationInFrames + offset}
          layout="none"
        >
          <SceneCode scene={scene} />
        </Sequence>
      </AbsoluteFill>
    </SceneBoundary>
  );
}

function SceneCode({ scene }: { scene: TimelineScene }) {
  const Scene = useMemo(() => sceneComponent(scene.compiled), [scene.compiled]);
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
