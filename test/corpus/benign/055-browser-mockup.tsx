import {AbsoluteFill, Easing, interpolate, useCurrentFrame} from "remotion"

const address = "https://example.com/pricing?plan=team#faq"

const Skeleton = ({w, h = 26}: {w: number | string; h?: number}) => (
  <div style={{width: w, height: h, borderRadius: h / 2, background: "#e4e4e7", marginBottom: 20}} />
)

export default function BrowserMockup() {
  const frame = useCurrentFrame()
  const typed = address.slice(0, Math.round(interpolate(frame, [0, 30], [0, address.length], {extrapolateRight: "clamp"})))
  const loaded = interpolate(frame, [32, 46], [0, 1], {easing: Easing.out(Easing.quad), extrapolateLeft: "clamp", extrapolateRight: "clamp"})
  const window = {radius: 28, bar: 90} // sizes of the drawn window, px

  return (
    <AbsoluteFill style={{background: "#c7d2fe", padding: 100}}>
      <div style={{flex: 1, background: "white", borderRadius: window.radius, overflow: "hidden", boxShadow: "0 40px 100px #3730a344", fontFamily: "sans-serif"}}>
        <div style={{height: window.bar, background: "#f4f4f5", display: "flex", alignItems: "center", gap: 24, padding: "0 32px"}}>
          <span style={{fontSize: 40, color: "#a1a1aa"}}>← → ⟳</span>
          <div style={{flex: 1, background: "white", borderRadius: 40, padding: "14px 32px", fontSize: 34, color: "#3f3f46"}}>
            {typed}
            {frame < 32 && <span style={{opacity: frame % 10 < 5 ? 1 : 0}}>|</span>}
          </div>
        </div>
        <div style={{padding: 70, display: "flex", gap: 70}}>
          <div style={{flex: 2}}>
            <Skeleton w="80%" h={70} />
            {[96, 90, 94, 60].map((w) => <Skeleton key={w} w={`${w}%`} />)}
          </div>
          <div style={{flex: 1, borderRadius: 24, background: "#4f46e5", color: "white", padding: 50, opacity: loaded, transform: `scale(${0.9 + 0.1 * loaded})`}}>
            <div style={{fontSize: 44}}>Team</div>
            <div style={{fontSize: 110, fontWeight: 800}}>$29</div>
            <div style={{fontSize: 32}}>per seat &middot; per month</div>
          </div>
        </div>
      </div>
    </AbsoluteFill>
  )
}
