import {AbsoluteFill, Easing, interpolate, useCurrentFrame} from "remotion";

type Quarter = "Q1" | "Q2" | "Q3" | "Q4";

const REVENUE: Record<Quarter, number> = {Q1: 1_240_000, Q2: 1_610_000, Q3: 1_480_000, Q4: 2_350_000};
const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const satisfies readonly Quarter[];
const COLORS = {Q1: "#93c5fd", Q2: "#60a5fa", Q3: "#3b82f6", Q4: "#1d4ed8"} satisfies Record<Quarter, string>;

const usd = new Intl.NumberFormat("en-US", {style: "currency", currency: "USD", notation: "compact", maximumFractionDigits: 2});
const peak = Math.max(...Object.values(REVENUE));

export default function RevenueChart() {
	const frame = useCurrentFrame();

	return (
		<AbsoluteFill style={{backgroundColor: "white", padding: 100, fontFamily: "Helvetica, Arial, sans-serif"}}>
			<h1 style={{fontSize: 72, margin: 0, color: "#0f172a"}}>Revenue by quarter</h1>
			<div style={{display: "flex", flex: 1, gap: 80, alignItems: "flex-end", borderBottom: "4px solid #0f172a"}}>
				{QUARTERS.map((q, i) => {
					const grow = interpolate(frame, [i * 8, i * 8 + 25], [0, 1], {
						easing: Easing.out(Easing.exp),
						extrapolateLeft: "clamp",
						extrapolateRight: "clamp",
					});
					return (
						<div key={q} style={{flex: 1, textAlign: "center"}}>
							<div style={{fontSize: 48, fontWeight: 700, color: COLORS[q]}}>{usd.format(REVENUE[q] * grow)}</div>
							<div style={{height: (REVENUE[q] / peak) * 560 * grow, background: COLORS[q], borderRadius: "12px 12px 0 0"}} />
						</div>
					);
				})}
			</div>
			<div style={{display: "flex", gap: 80, fontSize: 44, color: "#475569", marginTop: 16}}>
				{QUARTERS.map((q) => <div key={q} style={{flex: 1, textAlign: "center"}}>{q}</div>)}
			</div>
		</AbsoluteFill>
	);
}
