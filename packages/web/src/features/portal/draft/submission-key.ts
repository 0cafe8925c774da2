const keyOf = (dossierId: string) => `pressdesk-submission-${dossierId}`;

/**
 * The key under which a draft is submitted: the same on every press and after every reload in this browser, so that one
 * draft is submitted once whatever the network does.
 */
export function submissionKeyOf(dossierId: string): string {
  try {
    const kept = localStorage.getItem(keyOf(dossierId));
    if (kept) return kept;
    const made = randomKey();
    localStorage.setItem(keyOf(dossierId), made);
    return made;
  } catch {
    // Without storage the dossier's own id is as good: a draft is submitted once.
    return dossierId;
  }
}

/** `crypto.randomUUID` is only there over https; random bytes are everywhere. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
