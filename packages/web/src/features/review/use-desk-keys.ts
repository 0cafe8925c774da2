import { useEffect, useRef } from 'react';
import { isTyping, letterOf } from '../../ui/keymap.ts';

/** Runs a command by its letter, unless somebody types or a dialog is open. Commands that are undefined stay silent. */
export function useDeskKeys(commands: Partial<Record<string, () => void>>): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      const letter = letterOf(event);
      const command = letter ? latest.current[letter] : undefined;
      if (!command) return;
      event.preventDefault();
      command();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
