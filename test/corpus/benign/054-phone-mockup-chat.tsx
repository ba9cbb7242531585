import { AbsoluteFill, Sequence, spring, useCurrentFrame, useVideoConfig } from "remotion";

interface Message {
  from: "me" | "them";
  text: string;
  at: number;
}

const chat: Message[] = [
  { from: "them", text: "Did the export finish? 👀", at: 4 },
  { from: "me", text: "Yes — 4K, 38 seconds, no dropped frames.", at: 18 },
  { from: "them", text: "You’re a wizard 🧙‍♀️", at: 34 },
  { from: "me", text: "I only asked nicely.", at: 48 },
];

function Bubble({ from, text }: Pick<Message, "from" | "text">) {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const s = spring({ frame, fps, config: { damping: 14, stiffness: 160 } });
  const mine = from === "me";
  return (
    <div
      style={{
        alignSelf: mine ? "flex-end" : "flex-start",
        maxWidth: "78%",
        padding: "20px 28px",
        borderRadius: 32,
        [mine ? "borderBottomRightRadius" : "borderBottomLeftRadius"]: 6,
        background: mine ? "#0a84ff" : "#e5e5ea",
        color: mine ? "white" : "black",
        fontSize: 32,
        transform: `scale(${s})`,
        transformOrigin: mine ? "bottom right" : "bottom left",
      }}
    >
      {text}
    </div>
  );
}

export default function PhoneChat() {
  return (
    <AbsoluteFill style={{ background: "linear-gradient(45deg, #a7f3d0, #bfdbfe)", alignItems: "center", justifyContent: "center", fontFamily: "sans-serif" }}>
      <div style={{ width: 560, height: 980, borderRadius: 80, background: "#111", padding: 20, boxShadow: "0 60px 120px rgba(0,0,0,.35)" }}>
        <div style={{ height: "100%", borderRadius: 62, background: "white", display: "flex", flexDirection: "column", gap: 22, padding: "110px 28px 40px", boxSizing: "border-box" }}>
          {chat.map(({ at, ...message }) => (
            <Sequence key={at} from={at} layout="none">
              <Bubble {...message} />
            </Sequence>
          ))}
        </div>
      </div>
    </AbsoluteFill>
  );
}
