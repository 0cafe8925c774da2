import type { Kit } from '@pressdesk/core/papers';
import { publicUrlOf, type Services } from './services.ts';

/** What operations that issue papers need. */
export function kitOf({ press, blobs, seal, config }: Services): Kit {
  const { office, dossierCodePrefix } = config;
  return { press, blobs, office, dossierCodePrefix, publicUrl: publicUrlOf(config), sealKey: seal.signing };
}
