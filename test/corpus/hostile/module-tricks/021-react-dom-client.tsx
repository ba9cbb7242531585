import { createRoot } from "react-dom/client";
import { createPortal, flushSync } from "react-dom";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  const page: any = globalThis;
  flushSync(() => createRoot(page.document.body).render(<h1>Taken over</h1>));
  return createPortal(<AbsoluteFill style={{ backgroundColor: "#189ccb" }}>Portal</AbsoluteFill>, page.document.body);
}
