import { describe, expect, it } from 'vitest';
import { canonicalText } from '#content/document';
import type { Imported } from '../importer.ts';
import { importText } from './importer.ts';

const FIRST = '清晨的渡口还没有人，船家把缆绳解开又系上，等第一个过河的人。';
const LAST = '等到太阳升起来的时候，雾散了，对岸的钟声一下一下地传过来。';

function imported(lines: readonly string[]): Imported {
  const result = importText({
    bytes: new TextEncoder().encode(lines.join('\n')),
    name: 'page.txt',
    sibling: () => undefined,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const page = (head: readonly string[], inside: readonly string[], foot: readonly string[]): Imported =>
  imported(['渡口的早晨', ...head, FIRST, ...inside, LAST, ...foot]);

/** Kinds of furniture with common wordings, as they stand above, inside and below an article. */
describe('furniture goes, whatever its wording', () => {
  it.each([
    ['a counter that a script would draw', ['发布日期：2018-11-30 浏览量：_showDynClicks("wbnews", 1, 2)']],
    ['a search box', ['请输入您要搜索的内容']],
    ['a weather line', ['今天是2019年3月2日 星期六 天气预报 加载中...']],
    ['menus in traditional script', ['網站導覽 | 常見問題 | 雙語詞彙 | 隱私權政策']],
    ['a row of share services', ['分享到： 新浪微博 腾讯微博 人人网 QQ空间 豆瓣网']],
    ['the head of a newspaper page', ['第05版：县域纵横 上一版 下一版 PDF版']],
    ['a follow hint', ['↑↑↑ 戳蓝字“渡口慢递”关注，记得设为星标★哟～']],
    ['what its editors hope', ['简介：小编为你整理了多篇相关的《渡口》，希望对你有帮助，当然你还可以找到更多。']],
  ])('above: %s', (_kind, lines) => {
    expect(canonicalText(page(lines, [], []).blocks)).toBe(`${FIRST}\n${LAST}`);
  });

  it.each([
    ['leave for cookies', '本網站使用相關技術提供更好的閱讀體驗，關閉此視窗即表示您同意上述規範。'],
    ['what the browser lacks', 'Your browser does not appear to support Traditional Chinese. Would you like to go on?'],
    ['the languages it has', 'こちらのページは繁体字版です。日本語版に移動しますか。'],
    ['words of those who broke into it', '999精品在线视频,久久不卡国产精品无码,亚洲成人av在线观看,日韩精品中文字幕 ?'],
  ])('above the title: %s', (_kind, line) => {
    const { metadata, blocks } = imported([line, '渡口的早晨与晚上', '2022/7/11 19:14', FIRST, FIRST, LAST]);
    expect(metadata).toMatchObject({ title: '渡口的早晨与晚上', published: '2022-07-11T19:14' });
    expect(canonicalText(blocks)).toBe([FIRST, FIRST, LAST].join('\n'));
  });

  it.each([
    ['an advertisement in braces', ['{广告} 膝盖不舒服？这款护膝太火了，今日下单买一送一']],
    ['an advertisement that names Google', ['绥河房产网 新盘抢先看 Google 提供的广告']],
    ['a hint to enlarge', ['（点击图片查看大图）']],
    ['the file name of a picture', ['图片1.jpg']],
    ['an entity left over', ['&nbsp;']],
    ['a player', ['▶ 00:00 / 04:37']],
    ['another article behind its label', ['相关阅读：乌石县启动“邻里节”']],
    ['a hint to move sideways', ['（左右滑动查看更多）']],
    ['a button that passes the page on', ['分享至好友和朋友圈']],
    ['a file and its count', ['附件【渡口图纸.doc】已下载 96 次']],
    ['an address to keep', ['最新网址：www.mohe.example.com，请收藏！']],
    ['the word where a picture was', ['image']],
    ['another article with its age', ['渡口观察 · 老码头今年不拆了 · 5 天前']],
    ['a request to log in between paragraphs', ['您需要登录才可以下载或查看，没有帐号？立即注册']],
  ])('inside: %s', (_kind, lines) => {
    expect(canonicalText(page([], lines, []).blocks)).toBe(`${FIRST}\n${LAST}`);
  });

  it.each([
    ['editors in a row', ['编辑/桃子 校对/阿福 审核/慢递君']],
    ['editors in brackets', ['（编辑：闵正 审核：柏舟）']],
    [
      'related links with dates',
      ['热点新闻', '1 学校召开本科教学工作会议 2018-11-21', '2 校友回家看望老师 2018-11-15'],
    ],
    ['earlier issues set wide', ['往 期 精 选', '柳湾街的九口井，你见过几口？']],
    ['a leave to follow', ['我是小林，关注我，每天学一点。觉得有用，请点赞、收藏、转发给身边的人！']],
    ['replies with floors', ['2楼 过路人 2012-03-04 10:11', '写得真好，我小时候也坐过这样的船，谢谢分享给大家。']],
    [
      'replies that name writer and time',
      ['作者：五斗橱 时间：2009-10-11 23:42:00', '楼主好文笔，渡口我去过，现在已经没有船了。'],
    ],
    [
      'a member card and a reply',
      ['果农老詹', '级别: 骑士', '精华: 0', '好帖子要顶！请教楼主，现在还有船吗？我也想去看看。'],
    ],
    ['comments with a count', ['312 条评论', '水乡老韩 1天前', '说得实在，比那些写景的文章强得多，收藏了慢慢看。']],
    [
      'a chapter’s end and a word of its writer',
      ['(本章完)', '作者的话：今天有点晚，抱歉，明天两更，谢谢大家一直等我。'],
    ],
    ['a disclaimer without a label', ['本网内容仅供参考，不能替代专业人士的意见，如有侵权请联系我们删除。']],
    ['a permit by its number', ['闽公网安备 35000000000000号 闽B2-20090000号']],
    ['a copyright in brackets', ['(C) 2016 螺洲文物徑資訊網']],
    ['rendering statistics', ['Total 0.040811(s) query 5, Time now is:12-05 14:21, Gzip enabled']],
    ['a store for programs', ['下載「渡口」流動應用程式 App Store Google Play']],
    ['the calls of an encyclopedia', ['如果您认为本词条还有待完善，请编辑词条', '词条标签：渡口，船，地方志']],
    ['praise nobody gave', ['「真诚赞赏，手留余香」', '还没有人赞赏，快来当第一个赞赏的人吧！']],
    ['where a blog put an entry', ['此条目发表在渡口分类目录，贴了船, 雾标签。将固定链接加入收藏夹。']],
    ['comments and how to sort them', ['2 条评论　得票　时间', '浮标：这个渡口我去过，写得真好。', '回复　2020-11-13']],
    ['keys that turn the page', ['溫馨提示：按 回車[Enter]鍵 返回書目，按 ←鍵 返回上一頁。']],
    [
      'turns under a heading of their own',
      ['热评', '木石', '写得真好，我也去过！', '5月前　回复', '浅滩', '想家了。', '7月前　回复'],
    ],
    [
      'turns with the hour',
      [
        '3 則留言：',
        '小葉 提到...',
        '船還在嗎？',
        '2012年4月9日 上午8:02',
        '阿昌 提到...',
        '在的。',
        '2012年4月9日 下午7:40',
      ],
    ],
    ['counters of any words', ['围观 3281　撒花 76', '版权所有 渡口网']],
    ['one who set the page', ['图文编辑丨温如玉', '版权所有 渡口网']],
    [
      'an end between dashes, and what follows',
      ['— 直播结束 —', '网友评论 （精选）', '老街的猫：昨天我也在船上，雾真大，谢谢船家！'],
    ],
    ['how a paper asks to be cited', ['引用本文:', '杭远舟. 渡口的早晨[J]. 渡口学报, 2016, 34(4): 51-57.']],
    ['where it was printed', ['（原载《渡口》2013年第2期）', '【打印】【关闭】']],
    ['a ruler and what converted the file', ['----------------------------', '[本文转换自 ferry.doc，共 1 页]']],
    ['marks of an electronic newspaper', ['2019-10-09 1 1 渡口日报 content_2079.html 1 渡口的早晨 /enpproperty-->']],
    ['who read it over, one to a line', ['校稿：闵正', '一审：柏舟', '终审：池清源']],
    ['a poll on the page', ['您对本文的评价：非常满意 满意 一般 不满意 提交']],
  ])('below: %s', (_kind, lines) => {
    expect(canonicalText(page([], [], lines).blocks)).toBe(`${FIRST}\n${LAST}`);
  });

  it.each([
    '(作者单位:璧水县委组织部)(责任编辑:霍晓岚)',
    '上一篇:选优配强“领头雁”下一篇:把支部建在油茶林里',
    '本文来源：渡口日报 责任编辑：秦朗',
    '法海图书馆提示：本文内容仅供参考，以正式文本为准。',
    '（剩余19190字）',
  ])('glued to the last paragraph: %s', (glued) => {
    expect(canonicalText(imported(['渡口的早晨', FIRST, LAST + glued]).blocks)).toBe(`${FIRST}\n${LAST}`);
  });
});

/** What speaks of pages, or merely looks like their furniture, is the article's. */
describe('nothing of the article goes', () => {
  it.each([
    ['share buttons explained', '分享到：微信、微博、QQ空间，最多选四个。'],
    ['an editor explained', '责任编辑：机构账号必填，个人账号可以不填；填写真实姓名。'],
    ['a pager explained', '上一篇、下一篇：按发布时间自动生成，合集文章按合集次序生成。'],
    ['printing explained', '打印：打开后，读者点击“打印本页”，得到的是去掉组件的纯正文。'],
    ['rights explained', '版权声明：分为“原创，未经许可不得转载”“允许转载，须注明出处”两种。'],
    ['counters explained', '浏览次数、下载次数与收费无关，有的老师一天要打开十几次文件。'],
    ['comments as a subject', '评论区里最热闹的一条，说的是三十年前的那次发大水，大家都还记得。'],
    ['related matters as a subject', '相关部门已经介入调查，相关阅读材料由村委会统一发放给各户。'],
    ['sliding explained', '手指在屏幕上左右滑动，就可以看到对岸从前的样子。'],
    ['praise as a subject', '还没有人赞赏过老船家的手艺，他自己也不提。'],
    ['a download explained', '附件下载到电脑以后，先解压，再用记事本打开。'],
    ['logging in explained', '读者需要登录才可以下载，没有帐号的请到服务台办理，当天就能用。'],
    ['a caption', '图为由三号仓改造的小剧场。本报记者陆青禾摄'],
    ['a follow hint in quotation marks', '二维码属于“扫一扫关注我们”组件，请在设置中关闭，它不会出现在船票上。'],
    ['editors as a subject', '小编给大家整理过渡口的传说，后来那本小册子在船上传来传去，封面都磨白了。'],
    ['cookies as a subject', '我们使用 cookie 记住每一位船客的座位，这件事写在了船票的背面，谁都可以查。'],
    ['thumbs as a subject', '所有的点赞都要在每一个人的画面上飘起来，这是渡口直播最难的地方。'],
    ['thumbs in a list', '• 点赞不限次数，飘起来的轨迹是随机的'],
    ['thumbs announced', '为了热闹，渡口直播里的点赞有两个特别的地方：'],
    ['joining a club', '后来他以二十万元的身价加盟升班马白螺队'],
    ['when a book came out', '1990年出版《渡口》'],
    ['a date in a list', '·2014年9月开工，2015年3月完工，前后一共用了二百一十六天。'],
  ])('%s', (_kind, sentence) => {
    expect(canonicalText(page([], [sentence], ['责任编辑：秦朗', '相关阅读']).blocks)).toBe(
      `${FIRST}\n${sentence}\n${LAST}`,
    );
  });

  it.each([
    [
      'references',
      [
        '参考文献',
        '[1] 闵思齐.川南场镇小史[M].赤水源：地方志办公室，1994：77.',
        '[2] 卞鹤年.绥河晚稻评估[J].气象与农时,2014(3):8-13.',
      ],
    ],
    ['notes', ['注释：', '①见《渡口志》卷三。', '②同上书，第17页，2003年。']],
    ['labelled lines', ['開放時間：每日上午十時至下午五時，星期二休館。', '查詢：(853) 2800 0000']],
    ['a signature', ['渡口管理站', '2018年7月3日']],
    ['the facts of a thing', ['名称：渡船模型', '年代：1949年', '尺寸：长54厘米', '来源：1986年征集']],
  ])('at the end: %s', (_kind, lines) => {
    const text = canonicalText(page([], [], [...lines, '【打印本页】【关闭窗口】', '版权所有 渡口网']).blocks);
    for (const line of lines) expect(text).toContain(line);
  });
});

describe('where there is doubt the line stays', () => {
  it('above the first paragraph, where it is words and nothing a page says of itself', () => {
    const own = ['【访谈嘉宾】', '江予白', '渡口县文史研究室主任', '先要修船，再谈「修路」'];
    const { blocks } = imported(['渡口怎么修，三位老人谈了一个下午', '2014-03-02 来源：渡口日报', ...own, FIRST, LAST]);
    expect(canonicalText(blocks)).toBe([...own, FIRST, LAST].join('\n'));
  });

  it('where it addresses the readers', () => {
    const text = ['尊敬的读者们：', FIRST, LAST];
    const lines = ['渡口的早晨', '巷口笔记 2024年6月10日 03:18:12 渡口文库', ...text, '分享到： 新浪微博 腾讯微博'];
    expect(canonicalText(imported(lines).blocks)).toBe(text.join('\n'));
  });

  it('unless a site speaks of itself above the title and the moment it came out', () => {
    const notice = '本站使用相关技术提供更好的阅读体验，关闭此视窗即表示您同意，我们重视每一位读者。';
    const { metadata, blocks } = imported([notice, '渡口的早晨与晚上', '2022/7/11 19:14', FIRST, FIRST, LAST, LAST]);
    expect(metadata).toMatchObject({ title: '渡口的早晨与晚上', published: '2022-07-11T19:14' });
    expect(canonicalText(blocks)).toBe([FIRST, FIRST, LAST, LAST].join('\n'));
  });

  it('at the end of a page that was cut off', () => {
    const cut = ['渡口的早晨', FIRST, LAST, ': General', '一般'];
    expect(canonicalText(imported(cut).blocks)).toBe([FIRST, LAST, ': General', '一般'].join('\n'));
  });

  it('between the last paragraph and those who edited it', () => {
    const captions = ['开船仪式', '船家第一次讲渡口的来历'];
    const text = canonicalText(page([], [], [...captions, '校稿：闵正', '一审：柏舟']).blocks);
    expect(text).toBe([FIRST, LAST, ...captions].join('\n'));
  });

  it('where a paragraph is said twice; a caption that was scraped twice goes once', () => {
    expect(canonicalText(page([], [LAST], []).blocks)).toBe(`${FIRST}\n${LAST}\n${LAST}`);
    const caption = '九月十五日，渡口村的果农在冷库里分拣刚摘下来的梨。江予白 摄';
    const twice = page([], [caption, caption], []);
    expect(canonicalText(twice.blocks)).toBe(`${FIRST}\n${caption.replace(' ', '')}\n${LAST}`);
    expect(twice.removed).toContainEqual(expect.objectContaining({ text: caption, rule: 'repeated-caption' }));
  });
});

describe('who made it', () => {
  it.each([
    [['2024-05-06', '渡口学刊 2023年12期', '关键词：渡口 船家', '江 予'], ['江予']],
    [['何晓岚心血管内科主任医师', '渡口市中医医院三甲'], ['何晓岚']],
    [['作者：周明远 2019年05月06日 08:30'], ['周明远']],
    [['采访/柯也行 整理/阮青禾'], ['柯也行', '阮青禾']],
    [['端木岚　娄小雨'], ['端木岚', '娄小雨']],
    [['解读人：时丽君 来源：渡口日报'], ['时丽君']],
    [['作者：秦朗来源：渡口日报 编辑：admin'], ['秦朗']],
    [['河口镇党委书记 屈远山 (2015年4月8日)'], ['屈远山']],
    [['发布：2019-05-06 来源：渡口日报'], []],
    [['2022-06-14 08:12　来源：渡口日报　记者 江予白 通讯员 秦小满　编辑：舒冉'], ['江予白', '秦小满']],
    [['文｜康乃馨', '2009-04-15'], ['康乃馨']],
    [['□ 记者 岳知微', '2009-04-15'], ['岳知微']],
    [['2013/06/03　741阅读　86评论　夜航船'], ['夜航船']],
    [['卓　越　之'], ['卓越之']],
  ])('%s', (head, names) => {
    expect(page(head, [], []).metadata.creators.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    [['（全媒体记者 江予白 通讯员 秦小满 摄）'], ['江予白', '秦小满'], undefined],
    [['【記者江予白／渡口報導】清晨的渡口還沒有人，船家把纜繩解開又繫上，等第一個過河的人。'], ['江予白'], undefined],
    [['（中央社記者江予白渡口11日電）清晨的渡口還沒有人，船家把纜繩解開又繫上。'], ['江予白'], '中央社'],
    [['新华社记者 江予白 摄'], ['江予白'], '新华社'],
    [['新华社渡口5月8日电 清晨的渡口还没有人，船家把缆绳解开又系上，等第一个过河的人。'], [], '新华社'],
  ])('is said in the text itself, which keeps it: %s', (said, names, source) => {
    const { metadata, blocks } = imported(['渡口的早晨', ...said, FIRST, LAST, ...said]);
    expect(metadata.creators.map(({ name }) => name)).toEqual(names);
    expect(metadata.source).toBe(source);
    expect(canonicalText(blocks)).toContain(FIRST);
    const bare = (text: string): string => text.replace(/\s/g, '');
    expect(bare(canonicalText(blocks)).endsWith(bare(said.join('')))).toBe(true);
  });

  it('stands under an abstract, and goes from there into fields', () => {
    const under = ['来源：9月30日《渡口日报》', '作者：渡口日报记者江予白 秦小满 时 冉'];
    const { metadata, blocks } = imported([`摘要：${FIRST}`, ...under, FIRST, LAST]);
    expect(metadata.creators.map(({ name }) => name)).toEqual(['江予白', '秦小满', '时冉']);
    expect(canonicalText(blocks)).toBe([`摘要：${FIRST}`, FIRST, LAST].join('\n'));
  });

  it('opens a text that lost its title', () => {
    const { metadata, blocks } = imported(['江予白 秦小满 时冉', `摘 要：${FIRST}`, LAST]);
    expect(metadata.creators.map(({ name }) => name)).toEqual(['江予白', '秦小满', '时冉']);
    expect(canonicalText(blocks)).toBe([`摘要：${FIRST}`, LAST].join('\n'));
  });
});

describe('readings that a program wrote behind what it converted', () => {
  const converted =
    '清晨的渡口還沒有人，船家關(guān)于開(kāi)船的時(shí)間說(shuō)了幾(jǐ)句，對(duì)岸的風(fēng)就起來(lái)了。';

  it('go, and the receipt has them', () => {
    const { blocks, removed } = imported(['渡口的早晨', converted, LAST]);
    expect(canonicalText(blocks)).toBe(`清晨的渡口還沒有人，船家關于開船的時間說了幾句，對岸的風就起來了。\n${LAST}`);
    expect(removed).toContainEqual({
      text: '(guān)(kāi)(shí)(shuō)(jǐ)(duì)(fēng)(lái)',
      rule: 'pinyin-gloss',
      at: 0,
    });
  });

  it('stay where an author tells how rare characters are read', () => {
    const rare = '檐下的鸱(chī)鸮(xiāo)和水边的鸂(xī)鶒(chì)都不怕人，船家说它们比人起得早，也比人睡得晚。';
    expect(canonicalText(imported(['渡口的早晨', rare, LAST]).blocks)).toContain(rare);
  });
});

describe('parts of an article', () => {
  it.each([
    ['PART.01　糨糊是头一关', 'PART.02　纸有脾气'],
    ['【案例回放】', '【处理结果】'],
    ['■ 整地', '■ 播种'],
    ['Step 1：选料', 'Step 2：上锅'],
    ['D1　青鸾镇——石门渡', 'D2　石门渡——老鹳坪'],
    ['改造之前', '改造之后'],
    ['活动一：旧书新声', '活动二：给盲童读故事'],
    ['01', '02'],
  ])('%s', (first, second) => {
    const long = `${FIRST}${LAST}`;
    const { outline } = imported(['渡口的早晨', '2014-03-02', long, first, long, second, long]);
    expect(outline.filter(({ kind }) => kind === 'heading')).toHaveLength(2);
  });
});

it('keeps the keywords and the English abstract of a paper', () => {
  const own = [
    '关键词：　渡口　船　雾',
    'Abstract: The ferry waits for the first man of the day, and the fog has gone.',
  ];
  const text = canonicalText(
    imported(['渡口的早晨', '2014-03-02', `摘要　${FIRST}${LAST}`, ...own, '版权所有 渡口网']).blocks,
  );
  for (const line of own) expect(text.replace(/\s/g, '')).toContain(line.replace(/\s/g, ''));
});

describe('where the article begins', () => {
  it.each([
    [
      'an announcement and the table it announces',
      [
        '现将节日期间夜班渡船的时间公告如下，请大家互相转告：',
        '线路　起点　终点　首班',
        '夜1路　北岸　南岸　21:30',
        '夜2路　北岸　江心　21:00',
        '夜3路　江心　南岸　20:50',
      ],
    ],
    ['a sheet of facts', ['出发时间／2017-10-05', '出行天数／2天', '人均费用／300元']],
  ])('%s', (_kind, lines) => {
    const text = canonicalText(imported(['渡口的早晨', '2014-03-02 来源：渡口日报', ...lines, FIRST, LAST]).blocks);
    for (const line of lines) expect(text.replace(/\s/g, '')).toContain(line.replace(/\s/g, ''));
  });
});
