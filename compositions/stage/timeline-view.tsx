import { useMemo } from "react";
import { AbsoluteFill, Sequence } from "remotion";
import { LeavingContext } from "../../components/kit/leaving-context.ts";
import { ThemeProvider, useTheme } from "../../components/kit/theme/theme-context.tsx";
import { themeNamed } from "../../components/kit/theme/themes.ts";
import type { Timeline } from "../../sandbox/render/protocol.ts";
import { SceneHost } from "../scene/scene-host.tsx";
import { CaptionLayer } from "./captions/caption-layer.tsx";
import { useCurtainOpen } from "./curtain.ts";
import { themeVariables, withBundledFonts } from "./stage-theme.ts";
import { TransitionLayer } from "./transition-layer.tsx";

/** The whole video: scenes in play order, each over the end of the one before it where a transition joins them. */
export function TimelineView({ timeline }: { timeline: Timeline }) {
  const { theme: name, brand, captions } = timeline;
  // One object for all frames: another would draw anew whatever uses the theme.
  const theme = useMemo(() => Object.freeze(withBundledFonts({ ...themeNamed(name), ...brand })), [name, brand]);
  const isOpen = useCurtainOpen();
  const scenes = isOpen ? timeline.scenes : [];
  return (
    <ThemeProvider theme={theme}>
      <Backdrop transparent={timeline.transparent === true}>
        {scenes.map((scene, index) => (
          <Sequence
            key={scene.sceneId}
            from={scene.startFrame}
            durationInFrames={scene.durationInFrames}
            name={scene.title}
            layout="none"
          >
            <TransitionLayer
              enter={scene.transitionIn}
              leave={scenes[index + 1]?.transitionIn}
              durationInFrames={scene.durationInFrames}
            >
              <LeavingContext.Provider value={scene.leavesByTransition === true}>
                <SceneHost scene={scene} />
              </LeavingContext.Provider>
            </TransitionLayer>
          </Sequence>
        ))}
        {captions && isOpen ? <CaptionLayer track={captions} /> : null}
      </Backdrop>
    </ThemeProvider>
  );
}

function Backdrop({ transparent, children }: { transparent: boolean; children: React.ReactNode }) {
  const theme = useTheme();
  return (
    <AbsoluteFill
      {...(theme.isDark ? { "data-scene-dark": "" } : {})}
      style={{
        ...themeVariables(theme),
        ...(transparent ? {} : { backgroundColor: theme.background }),
        color: theme.text,
        fontFamily: theme.fontFamily,
      }}
    >
      {children}
    </AbsoluteFill>
  );
}
