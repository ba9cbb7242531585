import { AbsoluteFill, useCurrentFrame, useVideoConfig } from "remotion";

type Action = { type: "deposit"; amount: number } | { type: "withdraw"; amount: number } | { type: "reset" };
interface State { balance: number; log: readonly string[] }

const initial: State = { balance: 0, log: [] };
const reducer = (state: State, action: Action): State => {
  switch (action.type) {
    case "deposit":
      return { ...state, balance: state.balance + action.amount, log: [...state.log, `+${action.amount}`] };
    case "withdraw":
      return { ...state, balance: state.balance - action.amount, log: [...state.log, `-${action.amount}`] };
    case "reset":
      return initial;
  }
};

const ACTIONS: Action[] = [
  { type: "deposit", amount: 120 },
  { type: "withdraw", amount: 45 },
  { type: "deposit", amount: 300 },
];
const money = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

export default function Scene() {
  const frame = useCurrentFrame();
  const { durationInFrames } = useVideoConfig();
  const step = Math.floor((frame / durationInFrames) * (ACTIONS.length + 1));
  const state = ACTIONS.slice(0, step).reduce(reducer, initial);
  return (
    <AbsoluteFill style={{ justifyContent: "center", alignItems: "center", backgroundColor: "#f8fafc" }}>
      <div style={{ fontSize: 160, fontVariantNumeric: "tabular-nums" }}>{money.format(state.balance)}</div>
      <div style={{ fontSize: 40 }}>{state.log.join("   ")}</div>
    </AbsoluteFill>
  );
}
