import {AbsoluteFill, Easing, interpolate, Sequence, spring, useCurrentFrame, useVideoConfig} from "remotion";

type Feature = {icon: string; title: string; note?: string};

const features: Feature[] = [
	{icon: "⚡", title: "Starts in 0.3 s", note: "cold"},
	{icon: "🔋", title: "40 hours"},
	{icon: "🌧️", title: "Rain-proof", note: undefined},
];

function Headphones({hue}: {hue: number}) {
	return (
		<svg viewBox="0 0 400 400" width={620} height={620}>
			<path d="M60 240 C60 60 340 60 340 240" fill="none" stroke={`hsl(${hue} 70% 35%)`} strokeWidth={34} strokeLinecap="round" />
			<rect x={25} y={220} width={80} height={130} rx={36} fill={`hsl(${hue} 70% 50%)`} />
			<rect x={295} y={220} width={80} height={130} rx={36} fill={`hsl(${hue} 70% 50%)`} />
		</svg>
	);
}

function Chip({icon, title, note = "standard"}: Feature) {
	const frame = useCurrentFrame();
	const {fps} = useVideoConfig();
	const s = spring({frame, fps, config: {damping: 14}});
	return (
		<div style={{display: "flex", alignItems: "center", gap: 28, background: "white", borderRadius: 999, padding: "22px 48px", fontSize: 46, marginBottom: 28, scale: `${s}`}}>
			<span>{icon}</span> <b>{title}</b> <small style={{color: "#a8a29e"}}>{note}</small>
		</div>
	);
}

export default function ProductPromo() {
	const frame = useCurrentFrame();
	const float = Math.sin(frame / 15) * 14;
	const reveal = interpolate(frame, [0, 20], [0, 1], {easing: Easing.bezier(0.16, 1, 0.3, 1), extrapolateRight: "clamp"});
	return (
		<AbsoluteFill data-element-id="root" style={{background: "#fde2e4", flexDirection: "row", alignItems: "center", fontFamily: "sans-serif", padding: "0 120px"}}>
			<div data-element-id="picture" style={{transform: `translateY(${float}px) rotate(${(1 - reveal) * -25}deg)`, opacity: reveal}}>
				<Headphones hue={frame * 1.5 + 330} />
			</div>
			<div data-element-id="copy" style={{marginLeft: 120}}>
				<h1 style={{fontSize: 120, margin: "0 0 40px", color: "#881337"}}>Hush&nbsp;One</h1>
				{features.map((feature, i) => (
					<Sequence key={feature.title} from={12 + i * 10} layout="none">
						<Chip {...feature} />
					</Sequence>
				))}
			</div>
		</AbsoluteFill>
	);
}
