import { fold } from '#content/text';

/** Where an account's address is: sites print the province, or the country, beside the name and the date. */
const PLACE =
  /^(?:ip(?:属地)?\s*[::]?\s*)?(?:(?:来自|发表于|发布于)\s*)?(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|中国(?:香港|澳门|台湾)?|台湾|臺灣|台灣|美国|英国|日本|韩国|加拿大|澳大利亚|新加坡|马来西亚|德国|法国|泰国|俄罗斯|意大利|西班牙|新西兰|未知)[省市]?$/;

export function isPlaceName(text: string): boolean {
  return PLACE.test(fold(text.trim()));
}
