// Runs before the first paint, so that a page in the dark scheme never flashes white and `lang` is right from the start.
(() => {
  const root = document.documentElement;
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const chosen = read('mantine-color-scheme-value');
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.setAttribute(
    'data-mantine-color-scheme',
    chosen === 'dark' || chosen === 'light' ? chosen : dark ? 'dark' : 'light',
  );
  root.lang = read('pressdesk-language') === 'en' ? 'en' : 'vi';
})();
