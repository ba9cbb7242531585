import { AbsoluteFill, Easing, interpolate, useCurrentFrame } from "remotion";

/*
 * The marks come from entities on purpose: some editors "fix" typed quotes.
 */
export default function Quote() {
  const frame = useCurrentFrame();
  const ease = { easing: Easing.out(Easing.exp), extrapolateLeft: "clamp", extrapolateRight: "clamp" } as const;
  const markScale = interpolate(frame, [0, 25], [3, 1], ease);
  const author = interpolate(frame, [35, 55], [-60, 0], ease);

  return (
    <AbsoluteFill style={{ background: "#f4efe6", padding: "160px 220px", fontFamily: "Georgia, 'Times New Roman', serif", color: "#3b2f2f" }}>
      <div style={{ fontSize: 300, lineHeight: 0.6, color: "#c08457", transformOrigin: "left top", transform: `scale(${markScale})` }}>&ldquo;</div>
      <p style={{ fontSize: 86, lineHeight: 1.3, margin: 0 }}>
        If 2 &lt; 3 &amp;&amp; 3 &lt; 4, then even a poet&apos;s &quot;maybe&quot; has&nbsp;limits&hellip;
      </p>
      <p style={{ fontSize: 48, color: "#8d6e53", transform: `translateX(${author}px)`, opacity: 1 + author / 60 }}>
        &mdash; A. Nonymous, &copy; 1887 &#9998;
      </p>
    </AbsoluteFill>
  );
}
