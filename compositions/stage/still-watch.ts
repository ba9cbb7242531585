/**
 * What moves, or may, without a change of the document. Scenes have none of it: this is the net below that. Images are still,
 * and a canvas says in an attribute which frame of a clip it shows.
 */
const MOVES_BY_ITSELF = "video, image, iframe, object, embed, marquee, animate, animateTransform, animateMotion, set";

let changed = true;
const change = () => {
  changed = true;
};

// All that a picture depends on is in the document: styles are attributes, there is no scrolling, no pointer and no focus.
const observer = new MutationObserver(change);
observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
document.fonts.addEventListener("loadingdone", change);
window.addEventListener("resize", change);

/** Whether the document may have changed since the last call of the function below, for those that look at it before. */
export function hasChanged(): boolean {
  changed ||= observer.takeRecords().length > 0;
  return changed;
}

/** Whether the picture may differ from what it was at the last call. False is certain; true is not. */
export function changedSinceLastFrame(): boolean {
  const may = hasChanged() || document.getAnimations().length > 0 || document.querySelector(MOVES_BY_ITSELF) !== null;
  changed = false;
  return may;
}
