import { html } from 'parse5';
import { NOWHERE } from './nowhere.ts';
import { PageElement } from './page-element.ts';
import { PageParent } from './page-parent.ts';
import { PageText } from './page-text.ts';

/** Characters read of a title: it is compared with every heading of the page. */
const MAX_TITLE = 1_000;

/** Content of a `template`: parsed, because the standard has it so, and looked at by nobody. */
export class PageFragment extends PageParent {
  readonly nodeType = 11;
}

/** A whole page. */
export class PageDocument extends PageParent {
  readonly nodeType = 9;
  /** The address a relative one is completed with. No page has it: completing must neither fail nor reach anything. */
  readonly baseURI = NOWHERE;
  readonly documentURI = NOWHERE;
  /** Quirks mode changes how one element nests. */
  mode = html.DOCUMENT_MODE.NO_QUIRKS;
  /** The first comments of the page: browsers note there where they saved it from. They are in no tree. */
  readonly remarks: string[] = [];
  /** The `data:` addresses of the page, which stand in its attributes as `data:,#` and their place in this list. */
  readonly dataAddresses: string[] = [];

  get documentElement(): PageElement | null {
    return this.firstElementChild;
  }

  get body(): PageElement | null {
    return this.documentElement?.children.find((element) => element.tagName === 'BODY') ?? null;
  }

  get title(): string {
    const [title] = this.getElementsByTagName('title');
    return (title?.textContent ?? '').slice(0, MAX_TITLE).replace(/\s+/gu, ' ').trim();
  }

  createElement(name: string): PageElement {
    return new PageElement(this, name.toLowerCase(), []);
  }

  createTextNode(value: string): PageText {
    return new PageText(value);
  }
}
