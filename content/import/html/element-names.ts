function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Elements that start a line of their own. */
export const BLOCK_NAMES = names(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p plaintext pre search section summary table ' +
    'tbody td tfoot th thead tr ul xmp caption colgroup html frameset',
);

/** Elements that run, embed, ask or describe: neither they nor what is in them enters a document. */
export const VANISHING_NAMES = names(
  'script style template noscript iframe frame noframes object embed applet param video audio source track canvas svg ' +
    'select option optgroup datalist textarea input button progress meter map area head title meta link base ' +
    'basefont bgsound rp rt rtc annotation annotation-xml colgroup col slot portal fencedframe',
);

/** Of those, the ones whose words a person saw on the page: they are named in the receipt. */
export const SPOKEN_NAMES = names('button option select textarea');

/** The inline elements that stay; every other one is transparent. */
export const INLINE_KINDS: ReadonlyMap<string, 'emphasis' | 'strong' | 'sub' | 'sup' | 'code'> = new Map([
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
]);
