/** The checks the system makes by itself; each is a rule of kind `check` in the database under this code. */
export const checkCodes = {
  silentEdit: 'check.silent-edit',
  mastheadMissing: 'check.masthead-missing',
  mastheadDiffers: 'check.masthead-differs',
  licenceExpired: 'check.licence-expired',
  licenceSuspended: 'check.licence-suspended',
  noLicence: 'check.no-licence',
  outOfScope: 'check.out-of-scope',
  domainNotListed: 'check.domain-not-listed',
  depositFinding: 'check.deposit-finding',
} as const;
