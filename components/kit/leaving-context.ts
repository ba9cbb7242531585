import { createContext } from "react";

/** Whether a transition leads out of the scene: what leaves by itself would then fade twice, and stays instead. */
export const LeavingContext = createContext(false);
