import { useMutation } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { announce } from '../../ui/announcer.tsx';
import { useRefreshDeposits } from './deposits.queries.ts';

/** Sends a change, says that it is done, has the lists read anew and closes the dialog. */
export function useDepositChange(path: string, body: () => object, done: string, onClose: () => void) {
  const refresh = useRefreshDeposits();
  return useMutation({
    mutationFn: () => api.post<unknown>(path, { body: body() }),
    onSuccess: async () => {
      announce(done);
      onClose();
      await refresh();
    },
  });
}
