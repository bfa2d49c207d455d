/** The mouse's buttons for back and forward, as `MouseEvent.button` numbers them. */
const BACK = 3;
const FORWARD = 4;

/** Lets the mouse's own buttons go back and forward: Chromium inside a window of ours does not. The answer ends it. */
export function travelByMouse(): () => void {
  const travel = (event: MouseEvent): void => {
    if (event.button !== BACK && event.button !== FORWARD) return;
    event.preventDefault();
    if (event.type !== 'mouseup') return;
    if (event.button === BACK) history.back();
    else history.forward();
  };
  for (const name of ['mousedown', 'mouseup'] as const) window.addEventListener(name, travel);
  return () => {
    for (const name of ['mousedown', 'mouseup'] as const) window.removeEventListener(name, travel);
  };
}
