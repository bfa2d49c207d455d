import { html, render } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import './components.ts';
import { icon } from './icons.ts';

/** The program's own policy but for the addresses that the test runner's page needs. */
const POLICY =
  "img-src 'self' blob:; font-src 'self'; style-src-attr 'none'; require-trusted-types-for 'script'; trusted-types lit-html lectern-worker";

const place = document.createElement('div');
afterEach(() => {
  render(html``, place);
  place.remove();
});

/** What the policy refuses while something is drawn and shown. */
async function violations(draw: () => void): Promise<readonly string[]> {
  const found: string[] = [];
  const note = (event: SecurityPolicyViolationEvent): void => {
    found.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  };
  document.addEventListener('securitypolicyviolation', note);
  document.body.append(place);
  draw();
  for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
  document.removeEventListener('securitypolicyviolation', note);
  return found;
}

describe('under the policy of the program', () => {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = POLICY;
  document.head.append(meta);

  it.each([
    ['a dialog', () => html`<wa-dialog open label="题">文</wa-dialog>`],
    ['a drawer', () => html`<wa-drawer open label="题">文</wa-drawer>`],
    [
      'a menu',
      () =>
        html`<wa-dropdown open
          ><button slot="trigger">开</button><wa-dropdown-item type="checkbox" checked>一</wa-dropdown-item
          ><wa-divider></wa-divider><wa-dropdown-item>二</wa-dropdown-item></wa-dropdown
        >`,
    ],
    ['a switch', () => html`<wa-switch checked>开</wa-switch>`],
    ['an icon', () => html`${icon('library')}`],
  ] as const)('%s lives without a violation', async (_what, drawn) => {
    const found = await violations(() => {
      render(drawn(), place);
    });
    expect(found).toEqual([]);
    expect(place.firstElementChild?.getBoundingClientRect()).toBeDefined();
  });

  it.each(['wa-dialog', 'wa-drawer'])('the close button of a %s makes it no wider', async (name) => {
    const panel = document.createElement(name);
    panel.setAttribute('open', '');
    await violations(() => {
      place.append(panel);
    });
    const dialog = panel.shadowRoot?.querySelector('dialog');
    expect(dialog?.scrollWidth).toBe(dialog?.clientWidth);
    panel.remove();
  });

  it('a style attribute is refused, so that the silence above means something', async () => {
    const found = await violations(() => {
      place.setAttribute('style', 'color: red');
    });
    expect(found).toHaveLength(1);
  });
});
