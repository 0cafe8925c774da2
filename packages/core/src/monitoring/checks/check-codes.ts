/** The checks the system makes by itself; each is a rule of kind `check` in the database under this code. */
export const checkCodes = {
  silentEdit: 'check.silent-edit',
  mastheadMissing: 'check.masthead-missing',
  mastheadDiffers: 'check.masthead-differs',
} as const;
