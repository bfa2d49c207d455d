import type { KioskFailure } from './kiosk-failures.ts';
import type { Sentence } from './sentence-words.ts';

type Words = { readonly [Code in KioskFailure['code']]: Sentence };

export const KIOSK_ENGLISH: Words = {
  'configuration-not-json': {
    what: 'Line {line}, column {column}: this is not valid JSON.',
    remedy: 'Look for a comma, bracket or quotation mark that is missing or too many; JSON has no comments.',
  },
  'configuration-too-long': {
    what: 'The configuration has more than a million characters.',
    remedy: 'Check that it is the right file.',
  },
  'configuration-key-twice': {
    what: 'Line {line}: {key} stands twice.',
    remedy: 'Keep the one that is meant and delete the other.',
  },
  'configuration-key-unknown': {
    what: 'Line {line}: there is no key {key}.',
    remedy: 'Check its spelling; kiosk.schema.json lists every key.',
  },
  'configuration-key-missing': {
    what: 'Line {line}: {missing} is missing in {key}.',
    remedy: 'Add it, or delete the whole entry.',
  },
  'configuration-wrong-kind': {
    what: 'Line {line}: {key|the file} is of the kind {found}; it has to be {wanted}.',
    remedy: 'Write a number without quotation marks, a text with them, yes or no as true or false.',
  },
  'configuration-not-a-choice': {
    what: 'Line {line}: {key} can only be one of: {choices}.',
    remedy: 'Choose one of these.',
  },
  'configuration-out-of-range': {
    what: 'Line {line}: {key} is out of its range ({least|–} to {most|–}).',
    remedy: 'Choose a value in the range, or delete the line for the default.',
  },
  'configuration-wrong-form': {
    what: 'Line {line}: {key} is not in its form. It looks like this: {form}.',
    remedy: 'Write it in this form; lectern kiosk init makes the hash of a PIN.',
  },
  'pin-form': { what: 'A PIN has 6 to 12 digits.', remedy: 'Choose another one.' },
  'pin-guessable': {
    what: 'This PIN is among the first that anybody tries.',
    remedy: 'Choose one whose digits are not all alike and not in order.',
  },
  'pin-taken': { what: 'The other role has this PIN.', remedy: 'Choose another one, so that each opens its own page.' },
  'configuration-unreadable': {
    what: 'The configuration cannot be read: {reason}.',
    remedy: 'Check the file’s name and that the program may read it.',
  },
  'print-limit': {
    what: 'This screen prints {perHour:number} times an hour, and has.',
    remedy: 'Try again later, or ask at the desk.',
  },
  'print-failed': { what: 'Nothing was printed.', remedy: 'Ask at the desk.' },
  'staff-only': { what: 'This is for staff.', remedy: 'Ask at the desk.' },
  'kiosk-off': { what: 'This screen does not offer that.', remedy: 'Ask at the desk.' },
  'update-unsigned': {
    what: 'The pack bears no signature.',
    remedy: 'Make it with lectern pack --sign, with a key that this kiosk trusts.',
  },
  'update-unknown-key': {
    what: 'The pack is signed with {key}, which this kiosk does not trust.',
    remedy: 'Ask who made the pack; add the key to update.trustedKeys if it is theirs.',
  },
  'update-not-newer': {
    what: 'The pack is version {version}; this device has or had version {installed}.',
    remedy: 'Bring a newer one; to go back to the version before, use Roll back to.',
  },
  'update-other-content': {
    what: 'The pack holds another collection than the one shown.',
    remedy: 'Check that it is the right one for this kiosk.',
  },
  'update-not-yet-valid': {
    what: 'The pack is valid from {from} on.',
    remedy: 'It is taken then; check the clock, too.',
  },
  'update-expired': { what: 'The pack was valid until {until}.', remedy: 'Bring a newer one; check the clock, too.' },
  'configuration-unsigned': {
    what: '{file} is not there: the configuration bears no signature, and this device takes only signed ones.',
    remedy: 'Sign it with lectern kiosk sign and bring both files.',
  },
  'configuration-forged': {
    what: '{file} is not a signature of this configuration by the key this device trusts.',
    remedy: 'Sign the configuration anew after each change, with the right key.',
  },
  'nowhere-to-export': {
    what: 'There is no stick in the device, and no outbox is set.',
    remedy: 'Put a USB stick in, or set fleet.outbox.',
  },
  'nothing-staged': { what: 'No content waits to be shown.', remedy: 'Bring a pack that is newer than what is shown.' },
  'nothing-before': { what: 'There is no version before this one.', remedy: 'Bring a pack with the version wanted.' },
  'clock-wrong': {
    what: 'The clock of this device is wrong by years.',
    remedy: 'Set it: opening hours, validity of packs and the counts go by it. The battery of the board may be empty.',
  },
  'disk-nearly-full': {
    what: 'Only {bytes:bytes} are free on the disk.',
    remedy: 'Make room: new content needs as much as it has, twice.',
  },
  'display-missing': {
    what: '{number:number} of the displays that are set up do not answer.',
    remedy: 'Check their power and cables; they are used as soon as they are back.',
  },
  'printer-stopped': {
    what: 'The printer ({printer|the system’s default one}) does not print: {reason}.',
    remedy:
      'Look at its paper, its power and its cable, and on Linux at what lpstat -l -p says; visitors are told that nothing was printed.',
  },
  'voice-missing': {
    what: 'The system has no Chinese voice, so nothing can be read aloud.',
    remedy: 'Install one (on Debian speech-dispatcher with espeak-ng), or set reading.readAloud to false.',
  },
  'stick-unreadable': { what: 'The stick at {folder} cannot be read.', remedy: 'Try another stick or another socket.' },
  'power-refused': {
    what: 'The system does not let this program switch the device off or restart it: {reason}.',
    remedy: 'Use the power button; docs/kiosk-staff.md says what the system has to allow.',
  },
  'pack-unreadable': {
    what: 'The pack cannot be read to its end ({reason}).',
    remedy:
      'Put the stick in again; if that does not help, copy the pack to another stick. It is tried again by itself.',
  },
  'stick-read-only': {
    what: 'Nothing can be written on the stick at {folder}.',
    remedy: 'Slide its lock open or use another stick. Packs on it are read all the same.',
  },
  'stick-full': {
    what: 'The stick at {folder} is full.',
    remedy: 'Delete something on it or use another stick. Packs on it are read all the same.',
  },
  'outbox-not-written': {
    what: 'Nothing can be written into the outbox, {folder}.',
    remedy: 'Check fleet.outbox and that the program may write there. Nothing is lost: it is tried again by itself.',
  },
  'clock-doubtful': {
    what: 'The clock shows {shows}; when this device ran before, it showed {before}.',
    remedy:
      'Set the clock if it is wrong (the battery of the board may be empty). If it is right, this goes away after a day.',
  },
  'content-missing': {
    what: 'The content {title} (version {version}) cannot be opened; what was shown before it is shown.',
    remedy: 'Bring the pack again. If it happens twice, have the disk looked at.',
  },
  'content-record-damaged': {
    what: 'The note of which content is shown is damaged; what the device was set up with is shown.',
    remedy: 'Bring the newest pack again. If it happens twice, have the disk looked at.',
  },
  'nothing-to-show': {
    what: 'There is no document to show; visitors are asked to come again later.',
    remedy: 'Bring a pack, or check which library the program was started with.',
  },
  'dictionary-missing': {
    what: 'The dictionary for typing in pinyin is missing, so no words are offered.',
    remedy: 'Install the program again. Visitors can still type letters and pick by first letter.',
  },
  'update-here-already': {
    what: 'Version {version} is on this device already.',
    remedy: 'Nothing has to be done.',
  },
  'update-folder-missing': {
    what: 'The folder for new content, {folder}, is not there.',
    remedy: 'Check update.folder and what carries it (a share that is not mounted, a program that does not run).',
  },
};

export const KIOSK_SIMPLIFIED_CHINESE: Words = {
  'configuration-not-json': {
    what: '第 {line} 行第 {column} 列：不是有效的 JSON。',
    remedy: '请检查逗号、括号或引号是否缺少或多余；JSON 没有注释。',
  },
  'configuration-too-long': { what: '配置超过一百万个字符。', remedy: '请确认是否选对了文件。' },
  'configuration-key-twice': { what: '第 {line} 行：{key} 出现了两次。', remedy: '请保留需要的一个，删去另一个。' },
  'configuration-key-unknown': {
    what: '第 {line} 行：没有 {key} 这一项。',
    remedy: '请检查拼写；全部项目见 kiosk.schema.json。',
  },
  'configuration-key-missing': {
    what: '第 {line} 行：{key} 缺少 {missing}。',
    remedy: '请补上，或删去整条。',
  },
  'configuration-wrong-kind': {
    what: '第 {line} 行：{key|整个文件} 的类型是 {found}，应为 {wanted}。',
    remedy: '数字不加引号，文字加引号，是与否写作 true 或 false。',
  },
  'configuration-not-a-choice': {
    what: '第 {line} 行：{key} 只能是其中之一：{choices}。',
    remedy: '请从中选择。',
  },
  'configuration-out-of-range': {
    what: '第 {line} 行：{key} 超出范围（{least|–} 至 {most|–}）。',
    remedy: '请改为范围内的值，或删去此行以使用默认值。',
  },
  'configuration-wrong-form': {
    what: '第 {line} 行：{key} 的写法不对。写法示例：{form}。',
    remedy: '请照示例书写；PIN 的摘要由 lectern kiosk init 生成。',
  },
  'pin-form': { what: 'PIN 为 6 至 12 位数字。', remedy: '请另选一个。' },
  'pin-guessable': { what: '这是人们最先会猜的 PIN。', remedy: '请选择数字不全相同、也不连续的 PIN。' },
  'pin-taken': { what: '另一角色已在使用这个口令。', remedy: '请另选一个。' },
  'configuration-unreadable': { what: '无法读取配置：{reason}。', remedy: '请检查文件名，以及程序是否有权读取它。' },
  'print-limit': { what: '本屏每小时打印 {perHour:number} 次，已经用完。', remedy: '请稍后再试，或询问服务台。' },
  'print-failed': { what: '没有打印成功。', remedy: '请询问服务台。' },
  'staff-only': { what: '这是工作人员的操作。', remedy: '请询问服务台。' },
  'kiosk-off': { what: '本屏不提供此项功能。', remedy: '请询问服务台。' },
  'update-unsigned': { what: '资料包没有签名。', remedy: '请用 lectern pack --sign 以本机信任的密钥签名后再试。' },
  'update-unknown-key': {
    what: '资料包由 {key} 签名，本机不信任此密钥。',
    remedy: '请核实制作者；确认无误后，将此密钥加入 update.trustedKeys。',
  },
  'update-not-newer': {
    what: '资料包是第 {version} 版，而本机已有过第 {installed} 版。',
    remedy: '请提供更新的版本；若要退回上一版，请用“退回到”。',
  },
  'update-other-content': { what: '资料包的内容不是本机所展示的那一套。', remedy: '请确认是否拿错了。' },
  'update-not-yet-valid': { what: '资料包自 {from} 起生效。', remedy: '届时即可启用；也请检查系统时钟。' },
  'update-expired': { what: '资料包的有效期到 {until} 为止。', remedy: '请提供更新的版本；也请检查系统时钟。' },
  'configuration-unsigned': {
    what: '没有找到 {file}：配置没有签名，而本机只接受签过名的配置。',
    remedy: '请用 lectern kiosk sign 签名，并将两个文件一起带来。',
  },
  'configuration-forged': {
    what: '{file} 不是本机所信任的密钥对这份配置的签名。',
    remedy: '每次修改配置后都要用正确的密钥重新签名。',
  },
  'nowhere-to-export': { what: '没有插入 U 盘，也没有设置发件夹。', remedy: '请插入 U 盘，或设置 fleet.outbox。' },
  'nothing-staged': { what: '没有待启用的内容。', remedy: '请提供比现有内容更新的资料包。' },
  'nothing-before': { what: '没有更早的一版。', remedy: '请提供所需版本的资料包。' },
  'clock-wrong': {
    what: '本机时钟相差数年。',
    remedy: '请校准：开放时间、资料包的有效期和统计都以它为准。主板电池可能已经没电。',
  },
  'disk-nearly-full': { what: '磁盘只剩 {bytes:bytes}。', remedy: '请腾出空间：更新内容需要两倍于内容的空间。' },
  'display-missing': {
    what: '已设置的显示器中有 {number:number} 台没有响应。',
    remedy: '请检查电源和线缆；恢复后会立即使用。',
  },
  'printer-stopped': {
    what: '打印机（{printer|系统默认打印机}）无法打印：{reason}。',
    remedy: '请检查纸张、电源和线缆；Linux 上可运行 lpstat -l -p 查看。访客只会看到“没有打印成功”。',
  },
  'voice-missing': {
    what: '系统没有中文语音，无法朗读。',
    remedy: '请安装语音（Debian 上为 speech-dispatcher 与 espeak-ng），或将 reading.readAloud 设为 false。',
  },
  'stick-unreadable': { what: '无法读取 {folder} 处的 U 盘。', remedy: '请换一个 U 盘或接口再试。' },
  'power-refused': {
    what: '系统不允许本程序关机或重启：{reason}。',
    remedy: '请使用电源键；系统需要的授权见 docs/kiosk-staff.md。',
  },
  'pack-unreadable': {
    what: '资料包未能读完（{reason}）。',
    remedy: '请重新插入 U 盘；若仍不行，请换一个 U 盘重新拷贝。程序会自动再试。',
  },
  'stick-read-only': {
    what: '{folder} 处的 U 盘无法写入。',
    remedy: '请打开写保护开关或换一个 U 盘。其中的资料包仍可读取。',
  },
  'stick-full': { what: '{folder} 处的 U 盘已满。', remedy: '请删去一些文件或换一个 U 盘。其中的资料包仍可读取。' },
  'outbox-not-written': {
    what: '无法写入发件夹 {folder}。',
    remedy: '请检查 fleet.outbox，以及程序是否有权写入。没有丢失数据，程序会自动再试。',
  },
  'clock-doubtful': {
    what: '时钟显示 {shows}，而本机上次运行时显示 {before}。',
    remedy: '若时钟不对，请校准（主板电池可能已经没电）；若时钟无误，一天后此提示自动消失。',
  },
  'content-missing': {
    what: '无法打开“{title}”（第 {version} 版），现展示此前的内容。',
    remedy: '请重新提供资料包；若再次出现，请检查磁盘。',
  },
  'content-record-damaged': {
    what: '记录当前内容的文件已损坏，现展示安装时的内容。',
    remedy: '请重新提供最新的资料包；若再次出现，请检查磁盘。',
  },
  'nothing-to-show': {
    what: '没有可以展示的文章，访客看到的是“请稍后再来”。',
    remedy: '请提供资料包，或检查程序启动时指定的书库。',
  },
  'dictionary-missing': {
    what: '缺少拼音词典，输入时没有候选字词。',
    remedy: '请重新安装程序。访客仍可输入字母，或按首字母挑选。',
  },
  'update-here-already': { what: '第 {version} 版已在本机。', remedy: '无需操作。' },
  'update-folder-missing': {
    what: '找不到存放新内容的文件夹 {folder}。',
    remedy: '请检查 update.folder，以及搬运它的程序或共享是否正常。',
  },
};
