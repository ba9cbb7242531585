// The order matters: the realm is locked down before anything else of ours runs.
import "./scene/lockdown.ts";
import "./fonts/fonts.ts";
import { registerRoot } from "remotion";
import { Root } from "./stage/root.tsx";
import "./stage/stage-controls.ts";

registerRoot(Root);
