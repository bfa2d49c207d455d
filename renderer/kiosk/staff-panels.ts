import { html, nothing, type TemplateResult } from 'lit';
import type { AuditEntry, KioskReport } from '#content/contract';
import { icon } from '../elements/index.ts';
import { failureSentence, formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';

const GIGABYTE = 1e9;
/** Titles named of each kind of change; the rest are counted. */
const NAMED = 8;

type DrawAct = (
  kind: 'install-update' | 'dismiss-update' | 'roll-back',
  label: string,
) => TemplateResult | typeof nothing;

/** What needs somebody, before all else; where nothing does, that is said. */
export function drawNotices(notices: KioskReport['health']['notices']): TemplateResult {
  if (notices.length === 0) return html`<p class="well">${icon('check')}${words.allWell()}</p>`;
  return html`<section class="notices">
    <h2>${words.needsYou(formatNumber(notices.length))}</h2>
    <ul>
      ${notices.map((notice) => {
        const { what, remedy } = failureSentence(notice);
        return html`<li>
          ${icon('circle-alert')}
          <p><b>${what}</b> ${remedy}</p>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** How the device is. */
export function drawHealth({
  version,
  device,
  hoursUp,
  freeBytes,
  faultsToday,
}: KioskReport['health']): TemplateResult {
  const facts = [
    [words.version(), version],
    [words.device(), device],
    [words.hoursUp(), words.hours(formatNumber(hoursUp))],
    [words.diskFree(), `${formatNumber(Math.round((freeBytes / GIGABYTE) * 10) / 10)} GB`],
    [words.faultsToday(), words.times(formatNumber(faultsToday))],
  ];
  return html`<section>
    <h2>${words.health()}</h2>
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

/** The content that is shown, what waits to replace it, and why something did not. */
export function drawUpdate(
  { installed, staged, previous, refused }: KioskReport['update'],
  drawAct: DrawAct,
): TemplateResult {
  return html`<section>
    <h2>${words.update()}</h2>
    <dl>
      <div>
        <dt>${words.installed()}</dt>
        <dd>${installed === undefined ? words.noPack() : versionOf(installed)}</dd>
      </div>
      <div>
        <dt>${words.staged()}</dt>
        <dd>${staged === undefined ? words.noUpdate() : versionOf(staged)}</dd>
      </div>
    </dl>
    ${staged === undefined ? nothing : drawChanges(staged)} ${refused.length === 0 ? nothing : drawRefused(refused)}
    <p class="acts">
      ${
        staged === undefined
          ? nothing
          : html`${staged.approved ? nothing : drawAct('install-update', words.installUpdate())}
            ${drawAct('dismiss-update', words.dismissUpdate())}`
      }
      ${previous === undefined ? nothing : drawAct('roll-back', words.rollBack(nameOf(previous)))}
    </p>
  </section>`;
}

/** Each protection with its state, those that are not in force first. */
export function drawAudit(audit: readonly AuditEntry[]): TemplateResult {
  const order = ['off', 'cannot-be-checked', 'on'] as const;
  const names = { on: words.auditOn, off: words.auditOff, 'cannot-be-checked': words.auditUnknown } as const;
  const sorted = audit.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  return html`<section>
    <h2>${words.audit()}</h2>
    <dl class="audit">
      ${sorted.map(
        ({ protection, state }) =>
          html`<div class=${state}>
            <dt>${words.protection[protection]()}</dt>
            <dd>${names[state]()}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function drawRefused(refused: KioskReport['update']['refused']): TemplateResult {
  return html`<h3>${words.refused()}</h3>
    <ul class="refused">
      ${refused.map(({ file, failure }) => {
        const { what, remedy } = failureSentence(failure);
        return html`<li class=${failure.code === 'update-here-already' ? '' : 'fault'}>
          <b>${file}</b> ${what} ${remedy}
        </li>`;
      })}
    </ul>`;
}

function drawChanges(staged: NonNullable<KioskReport['update']['staged']>): TemplateResult {
  const { added, changed, removed, approved } = staged;
  const kinds = [
    [words.added(), added],
    [words.changed(), changed],
    [words.removed(), removed],
  ] as const;
  return html`<p class="approved">${approved ? words.approved() : words.notApproved()}</p>
    <p>${words.changes(formatNumber(added.length), formatNumber(changed.length), formatNumber(removed.length))}</p>
    <ul class="changes">
      ${kinds.flatMap(([name, titles]) => drawTitles(name, titles))}
    </ul>`;
}

function drawTitles(name: string, titles: readonly string[]): readonly TemplateResult[] {
  const named = titles.slice(0, NAMED).map((title) => html`<li><b>${name}</b> ${title}</li>`);
  const left = titles.length - named.length;
  return left === 0 ? named : [...named, html`<li class="note">${words.andMore(formatNumber(left))}</li>`];
}

/** What was shown before there were packs has no title and no number. */
function nameOf(version: { readonly title: string; readonly version: number }): string {
  return version.version === 0 ? words.asSetUp() : versionOf(version);
}

function versionOf({ title, version }: { readonly title: string; readonly version: number }): string {
  return words.packVersion(title, formatNumber(version));
}
