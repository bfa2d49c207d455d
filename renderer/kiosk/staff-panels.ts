import { html, nothing, type TemplateResult } from 'lit';
import type { AuditEntry, KioskAct, KioskReport } from '#content/contract';
import { failureSentence, formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/kiosk.ts';

const GIBIBYTE = 2 ** 30;
/** Titles named of each kind of change; the rest are counted. */
const NAMED = 8;

type DrawAct = (kind: KioskAct['kind'], label: string) => TemplateResult | typeof nothing;

/** How the device is, and what staff should know. */
export function drawHealth({
  version,
  device,
  hoursUp,
  freeBytes,
  faultsToday,
  notices,
}: KioskReport['health']): TemplateResult {
  const facts = [
    [words.version(), version],
    [words.device(), device],
    [words.hoursUp(), words.hours(formatNumber(hoursUp))],
    [words.diskFree(), `${formatNumber(Math.round((freeBytes / GIBIBYTE) * 10) / 10)} GiB`],
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
    ${notices.map((notice) => {
      const { what, remedy } = failureSentence(notice);
      return html`<p class="fault">${what} ${remedy}</p>`;
    })}
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
    ${staged === undefined ? nothing : drawChanges(staged)}
    ${refused === undefined ? nothing : html`<p class="fault">${words.refusedPack(refused.file, refused.reason)}</p>`}
    <p class="acts">
      ${
        staged === undefined
          ? nothing
          : html`${drawAct('install-update', words.installUpdate())} ${drawAct('dismiss-update', words.dismissUpdate())}`
      }
      ${previous === undefined ? nothing : drawAct('roll-back', `${words.rollBack()} ${versionOf(previous)}`)}
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

function drawChanges(staged: NonNullable<KioskReport['update']['staged']>): TemplateResult {
  const { added, changed, removed } = staged;
  const kinds = [
    [words.added(), added],
    [words.changed(), changed],
    [words.removed(), removed],
  ] as const;
  return html`<p>
      ${words.changes(formatNumber(added.length), formatNumber(changed.length), formatNumber(removed.length))}
    </p>
    <ul class="changes">
      ${kinds.flatMap(([name, titles]) => titles.slice(0, NAMED).map((title) => html`<li><b>${name}</b> ${title}</li>`))}
    </ul>`;
}

function versionOf({ title, version }: { readonly title: string; readonly version: number }): string {
  return words.packVersion(title, formatNumber(version));
}
