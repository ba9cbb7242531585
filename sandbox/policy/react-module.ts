import type { AllowedModule, RefusedExport } from "./module.ts";

const FRAME_IDIOM =
  'A frame is a pure function of its number: `const frame = useCurrentFrame(); const opacity = interpolate(frame, [0, 20], [0, 1], {extrapolateRight: "clamp"});`';

const stateful: RefusedExport = { rule: "non-deterministic", fix: FRAME_IDIOM };
const byJsx: RefusedExport = { rule: "import-not-allowed", fix: "Write the element as JSX: `<Card title={title} />`." };
const byFunction: RefusedExport = {
  rule: "import-not-allowed",
  fix: "Write the component as a function: `function Card(props: {title: string}) { return <div>{props.title}</div>; }`.",
};
const notNeeded: RefusedExport = {
  rule: "import-not-allowed",
  fix: "Leave it out: nothing loads or changes while a frame is drawn.",
};

export const REACT_MODULE: AllowedModule = {
  name: "react",
  values: {
    Children: "map, count and toArray over children",
    Fragment: "groups elements",
    createContext: "shares a value with nested components",
    isValidElement: "tells an element from text",
    memo: "keeps a component's picture while its props stay equal",
    useCallback: "keeps a function",
    useContext: "reads a context",
    useId: "an id that is unique in the scene",
    useMemo: "computes once for given inputs",
  },
  types: [
    "AriaAttributes",
    "AriaRole",
    "Attributes",
    "CSSProperties",
    "ComponentProps",
    "ComponentPropsWithoutRef",
    "ComponentType",
    "Consumer",
    "Context",
    "DependencyList",
    "ElementType",
    "FC",
    "FunctionComponent",
    "HTMLAttributes",
    "JSX",
    "JSXElementConstructor",
    "Key",
    "MemoExoticComponent",
    "NamedExoticComponent",
    "PropsWithChildren",
    "Provider",
    "ReactElement",
    "ReactFragment",
    "ReactNode",
    "ReactPortal",
    "SVGAttributes",
    "SVGProps",
  ],
  refused: {
    useState: stateful,
    useReducer: stateful,
    useEffect: stateful,
    useLayoutEffect: stateful,
    useInsertionEffect: stateful,
    useEffectEvent: stateful,
    useSyncExternalStore: stateful,
    useTransition: stateful,
    useDeferredValue: stateful,
    useOptimistic: stateful,
    useActionState: stateful,
    startTransition: stateful,
    useImperativeHandle: stateful,
    useRef: {
      rule: "non-deterministic",
      fix: "Keep nothing between frames. For a value computed once: `const points = useMemo(() => makePoints(40), []);`. For motion: `interpolate(useCurrentFrame(), [0, 20], [0, 1])`.",
    },
    createRef: {
      rule: "non-deterministic",
      fix: "Elements cannot be reached from code. Give them sizes and positions in `style`.",
    },
    forwardRef: byFunction,
    Component: byFunction,
    PureComponent: byFunction,
    createElement: byJsx,
    cloneElement: byJsx,
    lazy: notNeeded,
    Suspense: notNeeded,
    StrictMode: notNeeded,
    Profiler: notNeeded,
    use: { rule: "import-not-allowed", fix: "Read a context with `useContext(ThemeContext)`." },
    cache: { rule: "non-deterministic", fix: "Use `useMemo(() => ..., [inputs])`." },
  },
};
