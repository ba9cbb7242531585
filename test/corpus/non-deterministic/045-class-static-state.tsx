import { AbsoluteFill } from "remotion";

class Deck {
  static dealt = 0;
  static deal(): string {
    Deck.dealt = (Deck.dealt + 7) % 52;
    return `card ${Deck.dealt}`;
  }
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#57e19c", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{Deck.deal()}</h2>
    </AbsoluteFill>
  );
}
