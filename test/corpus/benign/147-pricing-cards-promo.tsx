import { AbsoluteFill, Sequence, interpolate, useCurrentFrame } from "remotion";

type Plan = Readonly<{ name: string; price: number | null; perks: readonly string[]; featured?: boolean }>;
const PLANS: readonly Plan[] = [
  { name: "Free", price: 0, perks: ["1 project", "Community help"] },
  { name: "Pro", price: 19, perks: ["Unlimited projects", "4K export", "Brand kit"], featured: true },
  { name: "Enterprise", price: null, perks: ["SSO", "Audit log"] },
];
const priceOf = ({ price }: Plan) => (price === null ? "Let's talk" : price === 0 ? "€0" : `€${price}/mo`);

function Card({ plan }: { plan: Plan }) {
  const frame = useCurrentFrame();
  const y = interpolate(frame, [0, 18], [120, 0], { extrapolateRight: "clamp" });
  const { featured = false } = plan;
  return (
    <article
      style={{
        flex: 1,
        transform: `translateY(${y}px)`,
        padding: 48,
        borderRadius: 28,
        backgroundColor: featured ? "#312e81" : "#ffffff",
        color: featured ? "#ffffff" : "#1e1b4b",
        boxShadow: "0 20px 60px rgba(15, 23, 42, 0.15)",
      }}
    >
      <h2 style={{ fontSize: 48, margin: 0 }}>{plan.name}</h2>
      <p style={{ fontSize: 72, margin: "20px 0" }}>{priceOf(plan)}</p>
      <ul style={{ fontSize: 30, lineHeight: 1.7 }}>
        {plan.perks.map((perk) => (
          <li key={perk}>{perk}</li>
        ))}
      </ul>
    </article>
  );
}

export default () => (
  <AbsoluteFill style={{ backgroundColor: "#eef2ff", padding: 100, flexDirection: "row", gap: 40, alignItems: "center" }}>
    {PLANS.map((plan, i) => (
      <Sequence key={plan.name} from={i * 8} layout="none" name={plan.name}>
        <Card plan={plan} />
      </Sequence>
    ))}
  </AbsoluteFill>
);
