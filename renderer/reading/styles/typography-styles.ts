import { css } from 'lit';

/**
 * How Chinese is set (CLREQ), for horizontal writing. The rules of the region follow `lang`: zh-Hans-CN squeezes
 * punctuation and zh-Hant-TW mostly does not, which `text-spacing-trim: normal` leaves to the font of each.
 */
export const typographyStyles = css`
  article {
    --measure: calc(var(--reading-measure) * 1em);
    max-inline-size: var(--measure);
    margin-inline: auto;
    color: var(--ink);
    font: var(--reading-size) / var(--reading-leading) var(--song);
    line-break: strict;
    word-break: normal;
    overflow-wrap: anywhere;
    hanging-punctuation: none;
    text-spacing-trim: normal;
    text-autospace: normal;
    text-wrap: pretty;
    font-variant-east-asian: normal;
    font-kerning: auto;
  }

  @supports (max-inline-size: 1ic) {
    article {
      --measure: calc(var(--reading-measure) * 1ic);
    }
  }

  article:lang(zh-Hans) {
    --song: 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', 'STSong', 'SimSun', 'SimSun-ExtB', serif;
    --hei: 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif;
    --kai: 'LXGW WenKai', 'Kaiti SC', 'STKaiti', 'KaiTi', 'AR PL UKai CN', var(--song);
  }

  article:lang(zh-Hant) {
    --song: 'Noto Serif CJK TC', 'Source Han Serif TC', 'Songti TC', 'PMingLiU', 'MingLiU', 'MingLiU-ExtB', serif;
    --hei: 'Noto Sans CJK TC', 'Source Han Sans TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif;
    --kai: 'LXGW WenKai TC', 'Kaiti TC', 'BiauKai', 'DFKai-SB', 'AR PL UKai TW', var(--song);
  }

  .text:lang(zh) {
    text-align: justify;
    text-justify: inter-character;
  }

  p {
    margin-block: 0 0.55em;
    orphans: 2;
    widows: 2;
  }

  .text:lang(zh) > .chunk > p {
    text-indent: 2em;
  }

  .text:not(:lang(zh)) > .chunk > p {
    margin-block-end: 0.9em;
    hyphens: auto;
  }

  .text > .chunk > p:is(.addressee, .signature, .caption) {
    text-indent: 0;
  }

  .signature {
    text-align: end;
    padding-inline-end: 2em;
  }

  .caption,
  figcaption,
  caption {
    color: var(--ink-soft);
    font: 0.82em/1.6 var(--hei);
    text-align: center;
    text-wrap: balance;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin-block: 1.7em 0.7em;
    color: var(--ink);
    font-weight: 600;
    line-height: 1.5;
    text-align: start;
    text-wrap: balance;
    text-indent: 0;
    break-after: avoid;
    break-inside: avoid;
  }

  h1 {
    margin-block: 0 0.55em;
    font: 600 max(1.72em, var(--size-title)) / 1.35 var(--song);
  }

  h2 {
    font-size: 1.12em;
  }

  h3 {
    font: 600 1em/1.5 var(--hei);
  }

  h4,
  h5,
  h6 {
    margin-block: 1.2em 0.5em;
    font: 500 0.95em/1.5 var(--hei);
  }

  em:lang(zh) {
    font-style: normal;
    text-emphasis: filled dot;
    text-emphasis-position: under right;
  }

  strong {
    font-weight: 600;
  }

  sub,
  sup {
    font-size: 0.7em;
    line-height: 0;
  }

  ruby {
    ruby-align: center;
  }

  rt {
    color: var(--ink-soft);
    font: 0.5em/1 var(--hei);
    text-align: center;
    text-justify: none;
    white-space: nowrap;
    user-select: none;
  }

  code {
    font-family: var(--mono);
    font-size: 0.88em;
    text-autospace: no-autospace;
  }
`;
