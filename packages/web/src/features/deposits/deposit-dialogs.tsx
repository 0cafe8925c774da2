import type { Wish } from './deposits-page.tsx';
import { EnterDialog } from './enter-dialog.tsx';
import { ExcuseDialog } from './excuse-dialog.tsx';
import { ReadingDialog } from './reading-dialog.tsx';
import { ReceiptDialog } from './receipt-dialog.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';

/** The dialog for what somebody wants to do. */
export function DepositDialogs({ wish, onClose }: { wish: Wish; onClose: () => void }) {
  switch (wish.action) {
    case 'receive':
      return <ReceiptDialog deposit={wish.deposit} onClose={onClose} />;
    case 'read':
      return <ReadingDialog deposit={wish.deposit} onClose={onClose} />;
    case 'excuse':
      return <ExcuseDialog deposit={wish.deposit} onClose={onClose} />;
    case 'enter':
      return <EnterDialog onClose={onClose} />;
    case 'schedule':
      return <ScheduleDialog onClose={onClose} />;
  }
}
