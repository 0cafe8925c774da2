import classes from './pieces.module.css';

/** A key's letter, printed on the button it presses; the button's `aria-keyshortcuts` says it aloud. */
export function Kbd({ children }: { children: string }) {
  return (
    <span className={classes.kbd} aria-hidden="true">
      {children}
    </span>
  );
}
