/** The secret in an `otpauth:` address, in groups of four to be typed into an app by hand; '' when there is none. */
export function groupedSecret(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}
