import { IconChevronRight } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './portal.module.css';

type ChoiceLinkProps = Pick<LinkProps, 'to' | 'params' | 'search'> & { title: ReactNode; children?: ReactNode };

/** A row that opens something: its name, and below what one must know to choose it. */
export function ChoiceLink({ title, children, ...link }: ChoiceLinkProps) {
  return (
    <li>
      <Link {...link} className={classes.choice}>
        <span className={classes.choiceText}>
          <strong>{title}</strong>
          {children}
        </span>
        <IconChevronRight size={20} stroke={1.6} aria-hidden="true" />
      </Link>
    </li>
  );
}
