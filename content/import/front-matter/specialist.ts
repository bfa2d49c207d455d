import { fold } from '#content/text';
import type { Survey } from '../clean/survey.ts';
import type { FoundCreators } from './found-creators.ts';
import type { FoundTitle } from './found-title.ts';
import { hasFamilyName, isPersonName } from './names.ts';

/** Departments of hospitals, without 科. */
const DEPARTMENTS =
  '心血管内|心内|神经内|神经外|呼吸内|呼吸|呼吸与危重症医学|消化内|消化|内分泌|肾内|肾|血液内|血液|风湿免疫|风湿|感染|感染性疾病|肿瘤内|肿瘤|普通外|普外|胸外|心外|骨|脊柱外|泌尿外|泌尿|整形外|烧伤|乳腺外|乳腺|肝胆外|血管外|肛肠|妇产|妇|产|生殖医学|儿|新生儿|小儿外|眼|耳鼻喉|耳鼻咽喉|口腔|皮肤|皮肤性病|精神|心理|康复医学|康复|中医|中医内|针灸|推拿|急诊|麻醉|检验|影像|放射|超声|营养|全|老年|老年病|疼痛|内|外';

/** `何晓岚心血管内科主任医师`, `何晓岚 内分泌科 副主任医师` */
const SPECIALIST = new RegExp(
  `^(\\p{Script=Han}{2,3})\\s*((?:${DEPARTMENTS})科)\\s*((?:副)?(?:主任|主治)?(?:中)?医师|(?:副)?教授|医生)$`,
  'u',
);

/** On a page of medical advice whoever gives it stands between title and text with department and post. */
export function specialist(survey: Survey, title: FoundTitle | undefined): FoundCreators | undefined {
  const from = (title?.places.at(-1)?.line ?? -1) + 1;
  for (let line = from; line < survey.first; line += 1) {
    const text = survey.lines[line]?.text ?? '';
    const name = SPECIALIST.exec(fold(text))?.[1];
    if (name === undefined) continue;
    const printed = text.slice(0, name.length);
    if (!isPersonName(printed) || !hasFamilyName(printed)) continue;
    const affiliation = text.slice(name.length).trim();
    return {
      creators: [{ name: printed, affiliation }],
      evidence: text,
      rule: 'specialist',
      confidence: 0.85,
      lines: [line],
    };
  }
  return undefined;
}
