import { AbsoluteFill } from "remotion";
import { Component, type ReactNode } from "react";

class Quiet extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override componentDidCatch(): void {
    this.setState({ failed: false });
  }
  override render() {
    return this.state.failed ? <Probe attempt={2} /> : this.props.children;
  }
}
function Probe({ attempt }: { readonly attempt: number }): ReactNode {
  const world: any = attempt === 1 ? Function("return this")() : Reflect.get(globalThis, "window");
  world.fetch("http://127.0.0.1:48151/quiet");
  throw new Error("quiet");
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#640395" }}>
      <Quiet>
        <Probe attempt={1} />
      </Quiet>
    </AbsoluteFill>
  );
}
