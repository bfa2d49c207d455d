/** A name for the site a page is of, and the line that gives it. */
export interface SiteName {
  readonly name: string;
  readonly from: string;
}

/** A name without what says that it is a site: 门户网站, 官网, 全球資訊網, 网站首页. */
export function siteName(name: string): string {
  const bare = name.replace(/(?:政府)?(?:门户网站|門戶網站|官方网站|官网|网站首页|全球資訊網|全球资讯网)$/, (ending) =>
    ending.startsWith('政府') ? '政府' : '',
  );
  return bare.replace(/^[\s:：|]+|[\s:：|]+$/g, '');
}
