/** Before the first word of a scene, and after its last: a cut in the middle of a breath sounds like a mistake. */
export const LEAD_SECONDS = 0.25;
export const TAIL_SECONDS = 0.5;
