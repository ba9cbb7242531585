import { describeRule } from "../rule-cases.ts";
import { scene } from "../scene-check.ts";

describeRule("no-default-export", {
  refused: [
    "export const a = 1;",
    "export default 5;",
    "export default class {}".replace("class {}", '"text"'),
    "let Scene = () => null; export { Scene as default };",
    "export const Intro = () => <p>Hi</p>;",
    "export default function Scene({title}: {title: string}) { return <p>{title}</p>; }",
    "type P = {a: number; b?: string}; const Scene: React.FC<P> = ({a}) => <p>{a}</p>; export default Scene;".replace(
      "React.FC<P> = ({a})",
      "(p: P) => React.JSX.Element = ({a})",
    ),
  ],
  accepted: [
    scene({}),
    "export default function Scene({title = 'A', n}: {title: string; n?: number}) { return <p>{title}{n}</p>; }",
    "export default ({title}: {title?: string}) => <p>{title}</p>;",
  ],
});
