import { Component, type ComponentType, type CSSProperties, type ReactNode, useContext, useMemo, useRef } from "react";
import { AbsoluteFill, Internals, useCurrentFrame } from "remotion";
import { useTheme } from "../../components/kit/theme/theme-context.tsx";
import { FALLBACK_VARIABLE, fallbackFamilies } from "../../sandbox/policy/fonts.ts";
import { hanShapesOf } from "../../sandbox/policy/han-shapes.ts";
import type { TimelineScene } from "../../sandbox/render/protocol.ts";
import { SceneAssets } from "./scene-assets.tsx";
import { SceneIcons } from "./scene-icons.tsx";
import { SHEET_ATTRIBUTE, useSceneSheet } from "./scene-sheets.ts";
import { SceneSound } from "./scene-sound.tsx";
import { enterScene, loadedScene, reportFault } from "./scene-store.ts";
import { useStandingScene } from "./standing-scenes.ts";
import { TextOnGrounds } from "./text-on-grounds.tsx";

/** One scene on its own clock, walled in: what it throws is kept, what it paints stays inside its box. */
export function SceneHost({ scene }: { scene: TimelineScene }) {
  const { fontFamily } = useTheme();
  const sheet = useSceneSheet(scene.sheet);
  const box = useRef<HTMLDivElement>(null);
  useStandingScene(box, scene);
  const fonts = useMemo(() => fontsOf(scene.compiled, fontFamily), [scene.compiled, fontFamily]);
  return (
    <SceneBoundary sceneId={scene.sceneId} key={scene.compiled}>
      <AbsoluteFill
        ref={box}
        {...(sheet === undefined ? {} : { [SHEET_ATTRIBUTE]: sheet })}
        style={{ contain: "strict", isolation: "isolate", overflow: "hidden", ...(sheet && CONTAINER), ...fonts }}
      >
        <SceneClock scene={scene}>
          <SceneAssets assets={scene.assets}>
            <SceneIcons icons={scene.icons}>
              <SceneSound sound={scene.sound}>
                <SceneCode scene={scene} />
              </SceneSound>
            </SceneIcons>
          </SceneAssets>
        </SceneClock>
      </AbsoluteFill>
      <TextOnGrounds scene={box} />
    </SceneBoundary>
  );
}

/** Breakpoints such as `md:` ask for the width of the scene, wherever it is shown. */
const CONTAINER: CSSProperties = { containerType: "size", containerName: "scene" };

/** The family is named again: it was put together, with the faces behind it, where it was named last. */
function fontsOf(compiled: string, fontFamily: string): CSSProperties {
  const shapes = hanShapesOf(compiled);
  return shapes === "SC" ? {} : ({ [FALLBACK_VARIABLE]: fallbackFamilies(shapes), fontFamily } as CSSProperties);
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

function SceneCode({ scene: { sceneId, compiled } }: { scene: TimelineScene }) {
  enterScene(sceneId);
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
