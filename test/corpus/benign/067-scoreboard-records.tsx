import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

type Team = "lions" | "otters";
type Stat = "goals" | "shots" | "corners" | "possession";

const NAMES: Readonly<Record<Team, string>> = { lions: "Lions 🦁", otters: "Otters 🦦" };
const TEAMS: readonly Team[] = ["lions", "otters"];

const stats: Record<Stat, Record<Team, number>> = {
  goals: { lions: 2, otters: 3 },
  shots: { lions: 14, otters: 9 },
  corners: { lions: 6, otters: 4 },
  possession: { lions: 57, otters: 43 },
};

const LABELS: Record<string, string | undefined> = { possession: "ball held" };

const format = (stat: Stat, value: number) => (stat === "possession" ? `${Math.round(value)}%` : String(Math.round(value)));

export default function Scoreboard() {
  const frame = useCurrentFrame();
  const keys: Stat[] = ["goals", "shots", "corners", "possession"];
  return (
    <AbsoluteFill style={{ background: "linear-gradient(90deg, #7c2d12 50%, #134e4a 50%)", color: "white", fontFamily: "sans-serif", padding: "80px 160px" }}>
      <div style={{ display: "flex", justifyContent: "space-between", fontSize: 84, fontWeight: 800 }}>
        {TEAMS.map((team) => <span key={team}>{NAMES[team]}</span>)}
      </div>
      {keys.map((stat, i) => {
        const p = interpolate(frame, [i * 8, i * 8 + 20], [0, 1], { extrapolateLeft: "clamp", extrapolateRight: "clamp" });
        const { lions, otters } = stats[stat];
        const share = (lions / (lions + otters)) * 100;
        return (
          <div key={stat} style={{ marginTop: 44, opacity: p }}>
            <div style={{ display: "flex", justifyContent: "space-between", fontSize: 52 }}>
              <span>{format(stat, lions * p)}</span>
              <span style={{ textTransform: "capitalize" }}>{LABELS[stat] ?? stat}</span>
              <span>{format(stat, otters * p)}</span>
            </div>
            <div style={{ height: 24, borderRadius: 12, background: "#2dd4bf", overflow: "hidden" }}>
              <div style={{ width: `${share * p}%`, height: "100%", background: "#fb923c" }} />
            </div>
          </div>
        );
      })}
    </AbsoluteFill>
  );
}
