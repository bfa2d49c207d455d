import { css } from 'lit';

/** The text on paper: black on white whatever the theme, 四号 and smaller by the size set, all of it laid out. */
export const printStyles = css`
  @media print {
    :host {
      --paper: #fff;
      --paper-raised: #fff;
      --paper-sunk: #f4f2ee;
      --rule: #bdb6a8;
      --control: #6e675b;
      --ink: #000;
      --ink-soft: #333;
      --ink-faint: #444;
      --cinnabar: #8a2717;
      --reading-size: 12pt;
      --reading-leading: 1.75;
      --size-text: 9.5pt;
      --size-note: 8pt;
      --size-title: 20pt;
    }

    article {
      max-inline-size: none;
    }

    :host([addresses]) article {
      padding-inline-start: 14mm;
    }

    .chunk {
      --margin: 14mm;
      margin-inline-end: 0;
      padding-inline-end: 0;
    }

    :host(:not([addresses])) .chunk {
      --margin: 0px;
    }

    .chunk,
    .chunk:not([data-drawn]) {
      content-visibility: visible;
      contain-intrinsic-size: none;
    }

    .chunk {
      display: block;
    }

    .wide {
      overflow: visible;
    }

    pre {
      white-space: pre-wrap;
    }

    thead {
      display: table-header-group;
    }

    tr,
    img,
    .verse .line {
      break-inside: avoid;
    }

    .back {
      display: none;
    }

    .front {
      break-after: avoid;
    }

    .colophon {
      display: block;
    }
  }
`;
