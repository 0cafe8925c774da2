import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../session/session.queries.ts';

type DossierLinkProps = { id: string; className?: string; children: ReactNode };

/** Leads to a dossier those who may read it; to others it is only named. */
export function DossierLink({ id, className, children }: DossierLinkProps) {
  const { can } = useSession();
  if (!can('dossier.read')) return <span className={className}>{children}</span>;
  return (
    <Link to="/licensing/dossiers/$id" params={{ id }} className={className}>
      {children}
    </Link>
  );
}
