import {AbsoluteFill, interpolate, useCurrentFrame} from "remotion";

const LIQUID = "1 0 0 0 0  0 1 0 0 0  0 0 1 0 0  0 0 0 20 -9";

const Metaballs = () => {
	const frame = useCurrentFrame();
	const drift = interpolate(frame, [0, 90], [0, Math.PI * 2]);
	return (
		<AbsoluteFill style={{background: "#ecfeff"}}>
			<svg width={1920} height={1080}>
				<defs>
					<filter id="goo" x="-20%" y="-20%" width="140%" height="140%">
						<feGaussianBlur in="SourceGraphic" stdDeviation={28} result="blur" />
						<feColorMatrix in="blur" type="matrix" values={LIQUID} result="goo" />
						<feComposite in="SourceGraphic" in2="goo" operator="atop" />
					</filter>
					<filter id="shadow">
						<feDropShadow dx={0} dy={24} stdDeviation={18} floodColor="#0e7490" floodOpacity={0.5} />
					</filter>
				</defs>
				<g filter="url(#shadow)">
					<g filter="url(#goo)" fill="#0891b2">
						<circle cx={960} cy={540} r={170} />
						{[0, 1, 2, 3].map((i) => {
							const a = drift + (i * Math.PI) / 2;
							return <circle key={i} cx={960 + Math.cos(a) * 300} cy={540 + Math.sin(a * 2) * 220} r={80 + i * 14} />;
						})}
					</g>
				</g>
			</svg>
		</AbsoluteFill>
	);
};

export default Metaballs;
