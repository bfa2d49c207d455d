import { html, nothing, type TemplateResult } from 'lit';
import type { Creator, Metadata } from '#content/document';
import { formatDate } from '../i18n/index.ts';

/** What stands above the text: title, subtitle, who wrote it and in what office, where and when it came out. */
export function drawFrontMatter(metadata: Metadata): TemplateResult {
  const { title, subtitle, creators } = metadata;
  const origin = originOf(metadata);
  return html`<header class="front">
    <h1>${title}</h1>
    ${subtitle === undefined ? nothing : html`<p class="subtitle" role="doc-subtitle">${subtitle}</p>`}
    ${creators.map(drawCreator)} ${origin === '' ? nothing : html`<p class="origin">${origin}</p>`}
  </header>`;
}

function drawCreator(creator: Creator): TemplateResult {
  const office = creator.affiliation;
  return html`<p class="creator">
    <span class="name">${creator.name}</span>${
      office === undefined ? nothing : html`<span class="office">${office}</span>`
    }
  </p>`;
}

/** Whom the document is from, unless they signed it, and when it came out, in one line; empty where neither is known. */
function originOf(metadata: Metadata): string {
  const body = metadata.source ?? metadata.publisher;
  const from = metadata.creators.some(({ name }) => name === body) ? undefined : body;
  const published = metadata.published === undefined ? undefined : formatDate(metadata.published);
  return [from, published].filter((part) => part !== undefined).join('　');
}
