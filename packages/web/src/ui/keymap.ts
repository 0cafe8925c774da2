export type KeyPress = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing?: boolean;
};

/**
 * The letter a key press stands for, lower case, or null when it is none or carries a modifier.
 * What the layout types comes first; while a Vietnamese input method swallows the key (`Process`, `Dead`, `đ`) the
 * place on the keyboard decides.
 */
export function letterOf(press: KeyPress): string | null {
  return press.ctrlKey || press.metaKey || press.altKey ? null : letterUnder(press);
}

function letterUnder({ key, code }: KeyPress): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const place = /^Key([A-Z])$/.exec(code);
  return place ? place[1]!.toLowerCase() : null;
}

/** Whether keys pressed here are text: single-letter commands stay silent then. */
export function isTyping(target: unknown): boolean {
  if (typeof target !== 'object' || target === null || !('tagName' in target)) return false;
  const tag = String(target.tagName).toLowerCase();
  if (tag === 'textarea' || tag === 'select') return true;
  if ('isContentEditable' in target && target.isContentEditable === true) return true;
  const type = 'type' in target ? String(target.type) : 'text';
  return tag === 'input' && !['checkbox', 'radio', 'button', 'submit', 'reset'].includes(type);
}

/** Whether a press is Ctrl+K (Cmd+K on a Mac). */
export function isPaletteShortcut(press: KeyPress): boolean {
  return (press.ctrlKey || press.metaKey) && !press.altKey && letterUnder(press) === 'k';
}
