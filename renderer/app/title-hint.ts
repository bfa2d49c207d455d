/** Space between what has the focus and its hint, in pixels. */
const GAP = 6;

/**
 * Shows a person at the keyboard what the pointer is told by resting: the `title` of what has the focus, for as long as
 * it has it. Only for the eye: a screen reader has the title already. The answer ends it.
 */
export function showTitlesToKeyboard(): () => void {
  const hint = document.createElement('div');
  hint.className = 'title-hint';
  hint.popover = 'manual';
  hint.setAttribute('aria-hidden', 'true');
  document.body.append(hint);
  const hide = (): void => {
    hint.hidePopover();
  };
  let shownFor: Element | undefined;
  // By the keys and not by `focusin`, which does not leave a shadow root that the focus stays in.
  const follow = (event: KeyboardEvent): void => {
    const focused = focusedElement();
    if (event.key !== 'Escape' && focused === shownFor) return;
    shownFor = focused;
    hide();
    if (event.key === 'Escape' || !(focused instanceof HTMLElement) || focused.title === '') return;
    if (!focused.matches(':focus-visible')) return;
    hint.textContent = focused.title;
    hint.showPopover();
    const { left, top, bottom } = focused.getBoundingClientRect();
    const { width, height } = hint.getBoundingClientRect();
    const below = bottom + GAP;
    hint.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
    hint.style.top = `${below + height < innerHeight ? below : top - height - GAP}px`;
  };
  window.addEventListener('keyup', follow);
  window.addEventListener('pointerdown', hide);
  window.addEventListener('scroll', hide, { capture: true, passive: true });
  return () => {
    window.removeEventListener('keyup', follow);
    window.removeEventListener('pointerdown', hide);
    window.removeEventListener('scroll', hide, { capture: true });
    hint.remove();
  };
}

/** What has the focus, in whatever shadow root. */
function focusedElement(): Element | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement != null) focused = focused.shadowRoot.activeElement;
  return focused ?? undefined;
}
