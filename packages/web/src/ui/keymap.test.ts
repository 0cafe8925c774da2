import { describe, expect, it } from 'vitest';
import { isPaletteShortcut, isTyping, letterOf } from './keymap.ts';

const press = { ctrlKey: false, metaKey: false, altKey: false };

describe('letterOf', () => {
  it('takes what the layout types', () => {
    expect(letterOf({ ...press, key: 'J', code: 'KeyJ' })).toBe('j');
    expect(letterOf({ ...press, key: 'a', code: 'KeyQ' })).toBe('a');
  });

  it('falls back to the place of the key while an input method swallows it', () => {
    expect(letterOf({ ...press, key: 'Process', code: 'KeyD' })).toBe('d');
    expect(letterOf({ ...press, key: 'đ', code: 'KeyD' })).toBe('d');
  });

  it('is silent with a modifier, so that Ctrl+C still copies', () => {
    expect(letterOf({ ...press, key: 'c', code: 'KeyC', ctrlKey: true })).toBeNull();
    expect(letterOf({ ...press, key: 'd', code: 'KeyD', altKey: true })).toBeNull();
  });

  it('is silent for keys that are no letters', () => {
    expect(letterOf({ ...press, key: 'Enter', code: 'Enter' })).toBeNull();
  });
});

describe('isTyping', () => {
  it('knows fields of text from buttons and boxes', () => {
    expect(isTyping({ tagName: 'INPUT', type: 'text' })).toBe(true);
    expect(isTyping({ tagName: 'TEXTAREA' })).toBe(true);
    expect(isTyping({ tagName: 'DIV', isContentEditable: true })).toBe(true);
    expect(isTyping({ tagName: 'INPUT', type: 'checkbox' })).toBe(false);
    expect(isTyping({ tagName: 'BUTTON' })).toBe(false);
    expect(isTyping(null)).toBe(false);
  });
});

describe('isPaletteShortcut', () => {
  it('is Ctrl+K or Cmd+K', () => {
    expect(isPaletteShortcut({ ...press, key: 'k', code: 'KeyK', ctrlKey: true })).toBe(true);
    expect(isPaletteShortcut({ ...press, key: 'k', code: 'KeyK', metaKey: true })).toBe(true);
    expect(isPaletteShortcut({ ...press, key: 'k', code: 'KeyK' })).toBe(false);
  });

  it('reads an event whose facts are inherited, as the browser’s are', () => {
    expect(isPaletteShortcut(Object.create({ ...press, key: 'k', code: 'KeyK', ctrlKey: true }))).toBe(true);
  });
});
