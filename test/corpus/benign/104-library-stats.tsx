import {CenterScene, FadeUp, StatCounter, useTheme} from "@scenewright/components";
import {useVideoConfig} from "remotion";

type Stat = Pick<React.ComponentProps<typeof StatCounter>, "value" | "suffix" | "prefix" | "label" | "decimals">;

const stats: Stat[] = [
	{value: 1_284, label: "lessons made"},
	{value: 98.6, suffix: "%", label: "rendered at first try"},
	{value: 0.7, prefix: "~", suffix: " s", decimals: 1, label: "to see a frame"},
];

export default function Stats() {
	const {width, height} = useVideoConfig();
	const theme = useTheme();
	const portrait = height > width;

	return (
		<CenterScene data-element-id="root" background={`linear-gradient(135deg, ${theme.background}, ${theme.backdrop})`}>
			<FadeUp>
				<h2 data-element-id="title" style={{color: theme.mutedText, fontFamily: theme.fontFamily, fontSize: 52, margin: 0}}>
					A year in numbers
				</h2>
			</FadeUp>
			<div style={{display: "flex", flexDirection: portrait ? "column" : "row", gap: 60}}>
				{stats.map((stat, i) => (
					<StatCounter key={stat.label} {...stat} panel align="center" tone={i === 1 ? "accent" : "text"} delayInFrames={i * 6} valueSizePx={110} />
				))}
			</div>
		</CenterScene>
	);
}
