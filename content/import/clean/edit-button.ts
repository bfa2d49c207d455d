/** What an encyclopedia sets at the heading of a section, on a line of its own. */
export function isEditButton(text: string): boolean {
  return /^[[【(（]?\s*(?:编辑|編輯|编辑本段|edit)\s*[\]】)）]?$/i.test(text) && text.length > 2;
}
