/** A title as a file's name on any system: without the characters that some of them refuse, and not too long for one. */
export function fileName(title: string): string {
  const name = title
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+|\.+$/gu, '');
  return [...name].slice(0, 60).join('') || 'Lectern';
}
