import { describe, expect, it } from 'vitest';
import { survey } from '../clean/survey.ts';
import { linesOf } from '../text/lines.ts';
import { readFrontMatter } from './front-matter.ts';

const TEXT = [
  '线上有一个每天凌晨跑的对账脚本，十月以来有四天没有执行，也没有任何报错，日志里干干净净。',
  '结果是触发了的，说明问题不在别处，就在脚本自己身上，于是我们把它从头到尾又读了一遍。',
];

const read = (head: readonly string[], foot: readonly string[] = [], text: readonly string[] = TEXT) =>
  readFrontMatter(survey(linesOf([...head, ...text, ...foot].join('\n'))), 'file').metadata;

describe('the title is what most evidence speaks for', () => {
  it.each([
    [
      'an offer above it',
      ['手机订阅锦江手机报：移动用户发送 JJW 到 10658000，3元/月', '乌石县借出新邻里', '2012-5-21 16:48'],
    ],
    ['the portrait and name of its writer below', ['乌石县借出新邻里的一张单', '头像', '潮间带', '2020-11-12']],
    [
      'the ways to its neighbours above',
      ['← 给木窗换玻璃　　屋顶上的三只猫 →', '乌石县借出新邻里', '发表于 2016 年 12 月 18 日'],
    ],
    [
      'itself with its column in a list',
      ['【邻里】乌石县借出新邻里', '【活动】夏夜观星列车', '乌石县借出新邻里', '2012-5-21'],
    ],
  ])('with %s', (_what, head) => {
    expect(read(head).title).toMatch(/^乌石县借出新邻里(?:的一张单)?$/);
  });

  it('is what an entry of an encyclopedia begins with, however short', () => {
    const head = ['编辑词条　收藏　分享', '阮镜如', '（航标灯技师）', '编辑　锁定　本词条由“航海科普”专业认证'];
    const entry = ['阮镜如（1912年—1997年），女，白螺岛人，航标灯技师，1931年随父守灯，后来独自看守。'];
    expect(read(head, ['词条标签：人物　航海'], entry)).toMatchObject({ title: '阮镜如', subtitle: '（航标灯技师）' });
  });
});

describe('the title', () => {
  it.each([
    [
      ['全国 | 雁城 | 汀州 | 桐安', '2022年渡口管理站招聘编外人员8名公告', '2022-08-05 | 来源：渡口日报'],
      '2022年渡口管理站招聘编外人员8名公告',
    ],
    [['“我只是替他们记住”', '——访渡口的船家', '采访整理 / 龚半夏'], '“我只是替他们记住”'],
    [['渡口网欢迎您！ 今天是2019年8月19日', '雨季里的三件小事', '作者：顾长河'], '雨季里的三件小事'],
    [['标题: 老电台的最后一夜', '作者: 柏岁寒'], '老电台的最后一夜'],
    [
      ['渡口县人民政府关于保护老码头的通知（渡政发〔2017〕2号）', '来源：渡口网 日期：2017-01-12 17:08'],
      '渡口县人民政府关于保护老码头的通知',
    ],
    [['稻田养蟹.docx', '上传时间：2023-02-04 页数：29', '稻田养蟹', '沙棠县水产技术推广站'], '稻田养蟹'],
    [['精品 【渡口】远去的船家', '作者：鸿雁 阅读：4209'], '【渡口】远去的船家'],
    [
      ['【渡口】灯塔的灯为什么要一闪一闪的', '掘地 2024-07-20 15:37:01 阅读 94', '我们先讲灯塔是怎么亮起来的'],
      '【渡口】灯塔的灯为什么要一闪一闪的',
    ],
    [['老粮站改成了说书场', '糖炒栗子', '2010-12-13 11:45　围观 3966'], '老粮站改成了说书场'],
    [['分类: 渡口', '2007-11-28 20:18:37', '老码头的灯是怎么亮的', '=================='], '老码头的灯是怎么亮的'],
    [['渡口文苑', '八道弯的故事', '八道弯的故事'], '八道弯的故事'],
    [['date 2025-12-28 渡口古庙修好了，下周重新开门'], '渡口古庙修好了，下周重新开门'],
    [
      ['渡政办发〔2009〕24号', '渡口县人民政府办公厅关于加强渡口', '安全管理工作的通知', '各乡镇人民政府：'],
      '渡口县人民政府办公厅关于加强渡口安全管理工作的通知',
    ],
    [
      ['《渡口县人民政府关于印发〈渡口管理暂行办法〉的通知》', '渡政发〔2014〕7号', '时间：2018-11-14'],
      '渡口县人民政府关于印发〈渡口管理暂行办法〉的通知',
    ],
    [['渡口新闻APP Icon渡口新闻APP', '老粮站改成了说书场', '2010-12-13 11:45'], '老粮站改成了说书场'],
  ])('of %j', (head, title) => {
    expect(read(head).title).toBe(title);
  });
});

describe('the site is the name with most witnesses', () => {
  it.each([
    [['云麓在线', '要闻　时政　民生　社会', '渡口的早晨', '2011-05-06'], ['云麓在线版权所有'], '云麓在线'],
    [['设为首页 | 加入收藏', '渡口的早晨', '2011-05-06'], ['主办单位：云麓网编辑部　电话：0000-1234567'], '云麓网'],
    [['渡口的早晨', '原创 阿棠 巷口笔记', '2011-05-06'], ['喜欢就点个“在看”吧'], '巷口笔记'],
    [['::: ', '螺洲文庫 MIRROR LAKE', '專文', '渡口的早晨', '2011-05-06'], [], '螺洲文庫'],
    [['當前位置：螺洲文學網首頁 >> 散文 >> 渡口的早晨', '渡口的早晨', '2011-05-06'], [], '螺洲文學網'],
    [['公众号：巷口笔记（ID:xiangkou）', '渡口的早晨', '2011-05-06'], [], '巷口笔记'],
    [['养船吧　关注：184,223　贴子：5,120', '渡口的早晨', '2011-05-06'], ['©2016 Example 隐私政策'], '养船吧'],
  ])('of %j', (head, foot, publisher) => {
    expect(read(head, foot).publisher).toBe(publisher);
  });
});

describe('the creator', () => {
  it('is the account that the page names again, not the line on what it is or the place it writes from', () => {
    const head = [
      '渡口的票房拆了三年，还有人天天去等船',
      '海岛老船票',
      '2021-05-19 07:42',
      '浙江',
      '民俗领域爱好者,优质原创作者',
      '关注',
    ];
    expect(read(head, ['举报/反馈', '海岛老船票', '作者最新文章']).creators).toEqual([{ name: '海岛老船票' }]);
  });

  it.each([
    [['看板 Boat', '作者 heron (蒼鷺)', '標題 [心得] 渡口的早晨', '時間 Sat Aug  3 01:56:16 2013'], ['heron']],
    [
      ['渡口的早晨', '2021-02-05 08:04', '关键词：渡口 船', '聂小舫1，申屠野，陈 鹏，叶 岚**'],
      ['聂小舫', '申屠野', '陈鹏', '叶岚'],
    ],
    [['渡口的早晨', '发布者：新闻中心审批人发布时间：2015-05-25'], ['新闻中心']],
    [['渡口的早晨', '发布时间：2018-02-01分类：本馆公告责任者：bgs浏览：次'], ['bgs']],
    [['渡口的早晨', '巷口笔记  · 公众号  · 时评  · 2025-02-04 11:00'], ['巷口笔记']],
    [['渡口的早晨（试行）', '索引号 | 620702/2023-96 | 发文字号 | 号 |', '关键词 | 发布机构 | 大满镇 | |'], ['大满镇']],
    [
      ['渡口的早晨', '索引号：620702/2023-96', '发布机构：城南新区（三江街道） 公开日期：2017-03-28'],
      ['城南新区（三江街道）'],
    ],
    [
      ['青屏县委办公室青屏县人民政府办公室印发《渡口保护办法》的通知', '2017-01-12'],
      ['青屏县委办公室', '青屏县人民政府办公室'],
    ],
  ])('of %j', (head, names) => {
    expect(read(head).creators.map(({ name }) => name)).toEqual(names);
  });

  it('is not the word of a counter beside the date', () => {
    const head = ['乌石县借出新邻里', '不吃香菜', '2010/07/25　木兰 4921'];
    expect(read(head).creators).toEqual([{ name: '不吃香菜' }]);
  });

  it('has the post before his name as his affiliation', () => {
    const [creator] = read(['一把算尺的旅行', '文：典藏組研究助理　簡佳穎', '民國96年7月15日']).creators;
    expect(creator).toMatchObject({ name: '簡佳穎', affiliation: '典藏組研究助理' });
  });

  it('is the office that signs the document, though its telephone stands between', () => {
    const foot = [
      '咨询电话：0000-2521008　监督电话：0000-2521010',
      '青屏县人力资源和社会保障局',
      '2023年6月5日',
      '上一篇：没有了',
    ];
    expect(read(['青屏县招聘社区工作者公告'], foot).creators).toEqual([
      { name: '青屏县人力资源和社会保障局', role: 'issuer' },
    ]);
  });

  it('is the office that answered a letter', () => {
    const head = ['步道的灯为什么十点就关了？', '来信人：龚**', '来信时间：2024-05-08 22:41'];
    const text = [TEXT[0] ?? '', '答复单位：青浦坞区城市管理局', '答复时间：2024-05-17 16:08', TEXT[1] ?? ''];
    expect(read(head, [], text)).toMatchObject({
      creators: [{ name: '青浦坞区城市管理局' }],
      published: '2024-05-17T16:08',
    });
  });
});

describe('the publisher', () => {
  it.each([
    [
      'by whose rights the foot states',
      '本電子報圖文版權屬國立稜鏡科學史博物館所有，轉載請先徵求同意',
      '國立稜鏡科學史博物館',
    ],
    ['by a name in Latin letters', 'Copyright © 2011-2020 SegmentFault. 当前呈现版本 20.11.09', 'SegmentFault'],
    ['by the encyclopedia it is', '免责声明：搜猫百科的词条系由网友创建、编辑和维护', '搜猫百科'],
  ])('is told %s', (_how, line, name) => {
    expect(read(['渡口的早晨和晚上', '2019-03-02'], [line]).publisher).toBe(name);
  });
});

describe('the source', () => {
  it.each([
    [['渡口的早晨', '来源：巷口笔记（ID:xiangkou）'], '巷口笔记'],
    [['渡口的早晨', '文章转载自：渡口洞见 作者：汪一舟'], '渡口洞见'],
    [['渡口的早晨', '2024-01-02 08:28', '渡口学刊 2023年12期', '关键词：渡口', '孙 璐'], '渡口学刊'],
  ])('of %j', (head, source) => {
    expect(read(head).source).toBe(source);
  });

  it('is the agency whose dateline opens the text, where no line says another', () => {
    const text = [`【螺洲中通社八日電】${TEXT[0] ?? ''}`, TEXT[1] ?? ''];
    expect(read(['渡口的早晨', '2019年10月09日'], [], text).source).toBe('螺洲中通社');
    expect(read(['渡口的早晨', '来源：渡口日报'], [], text).source).toBe('渡口日报');
  });
});

it.each([
  [['云政发〔2014〕20号《关于渡口的意见》', '时间：2016-01-17 23:45', '关于渡口的意见'], '云政发〔2014〕20号'],
  [['关于保护渡口的通知（云办发〔2017〕2号）', '来源：渡口网'], '云办发〔2017〕2号'],
])('the number of a document stands beside its title: %j', (head, documentNumber) => {
  const metadata = read(head);
  expect(metadata.documentNumber).toBe(documentNumber);
  expect(metadata.title).toMatch(/^关于(?:渡口的意见|保护渡口的通知)$/);
});

it('a case has the number its court gave it', () => {
  const head = ['相邻关系纠纷一审民事判决书', '禾川县人民法院', '（2017）禾0822民初1136号'];
  expect(read(head)).toMatchObject({
    documentNumber: '（2017）禾0822民初1136号',
    creators: [{ name: '禾川县人民法院' }],
  });
});
