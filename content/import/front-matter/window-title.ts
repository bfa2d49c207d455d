import type { Survey } from '../clean/survey.ts';
import { bareOf } from './meta-line.ts';

/** What the page's window title and path say: how it calls the article, where in the site that is, and the site itself. */
export interface PageSigns {
  readonly titles: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly sites: readonly string[];
  /** Lines that hold site, channel and title in a row, where the title stands again by itself. */
  readonly windows: ReadonlySet<number>;
}

export function pageSigns(survey: Survey, head: number): PageSigns {
  const titles = new Set<string>();
  const places = new Set<string>();
  const sites: string[] = [];
  const windows = new Set<number>();
  for (let line = 0; line < Math.min(head, WINDOW_TITLE_LINES); line += 1) {
    const text = survey.lines[line]?.text ?? '';
    const window = windowTitle(text);
    const last = window?.sites.at(-1) ?? '';
    if (window !== undefined && last.length > 8 && isRepeated(survey, line, head, last)) {
      titles.add(last);
      windows.add(line);
    }
    const repeated = window !== undefined && isRepeated(survey, line, head, window.title);
    if (window !== undefined && repeated) {
      titles.add(window.title);
      sites.push(...window.sites);
    }
    if (survey.features[line]?.possible === 'breadcrumb') {
      const last = bareOf(text.split(/\s*(?:>|»|›|→|＞|\\|\/|::)\s*/).at(-1) ?? '');
      if (last.length >= 3 && !/正文$|内容$|详情$|列表$/.test(last)) places.add(last);
    }
  }
  return { titles, places, sites: sites.filter((site) => site.length >= 2), windows };
}

/** Lines at the top in which a window title or a path may stand. */
const WINDOW_TITLE_LINES = 20;

/** `标题_栏目_网站`: the words before the first separator, and those after it. */
export function windowTitle(text: string): { readonly title: string; readonly sites: readonly string[] } | undefined {
  if (text.length > 140) return undefined;
  const parts = text.split(/\s*(?:_|\||｜|--|—{1,2}|\s[-–]\s|(?<=[\p{Script=Han}”》）？！])-(?=\p{Script=Han}))\s*/u);
  const [title = '', ...sites] = parts.map(bareOf);
  return parts.length < 2 || parts.length > 5 || title.length < 2 ? undefined : { title, sites };
}

function isRepeated(survey: Survey, line: number, head: number, title: string): boolean {
  return survey.lines.slice(0, head).some(({ text }, index) => index !== line && bareOf(text) === title);
}
