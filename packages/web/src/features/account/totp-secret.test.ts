import { expect, test } from 'vitest';
import { groupedSecret } from './totp-secret.ts';

test('the secret stands in groups of four, and the last one may be shorter', () => {
  expect(groupedSecret('otpauth://totp/Pressdesk:an@so.example?secret=JBSWY3DPEHPK3PXPAB&issuer=Pressdesk')).toBe(
    'JBSW Y3DP EHPK 3PXP AB',
  );
});

test('an address without a secret has nothing to show', () => {
  expect(groupedSecret('otpauth://totp/Pressdesk:an@so.example')).toBe('');
});
