import { CenterScene, SectionLabel, useTheme } from "@scenewright/components"
import { interpolate, useCurrentFrame } from "remotion"

const KEYS = ["background", "surface", "text", "accent", "accent2", "gradientFrom", "gradientTo"] as const

export default function Swatches() {
  const theme = useTheme()
  const frame = useCurrentFrame()
  return (
    <CenterScene data-element-id="root" gapPx={40}>
      <SectionLabel data-element-id="label">{theme.name} palette</SectionLabel>
      <div style={{ display: "flex", flexWrap: "wrap", gap: 32, justifyContent: "center" }}>
        {KEYS.map((key, i) => (
          <div
            key={key}
            style={{
              width: 360,
              opacity: interpolate(frame, [i * 4, i * 4 + 12], [0, 1], { extrapolateLeft: "clamp", extrapolateRight: "clamp" }),
              fontFamily: theme.monoFontFamily,
              color: theme.text,
              fontSize: 28,
            }}
          >
            <div style={{ height: 200, borderRadius: 24, background: theme[key], border: `2px solid ${theme.border}` }} />
            <div style={{ marginTop: 12 }}>{key}</div>
            <div style={{ color: theme.mutedText }}>{theme[key]}</div>
          </div>
        ))}
      </div>
    </CenterScene>
  )
}
