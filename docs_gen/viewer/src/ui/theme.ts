// Light, dark, or as the system says.

export type Theme = 'light' | 'dark';

const dark = matchMedia('(prefers-color-scheme: dark)');

export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : dark.matches ? 'dark' : 'light';
}

export function setTheme(next: Theme): void {
  document.documentElement.dataset['theme'] = next;
  try {
    localStorage.setItem('nacre-theme', next);
  } catch {
    // A page from file:// may have no storage; the choice then lasts as long as the page.
  }
}

export function startTheme(onChange: (theme: Theme) => void): void {
  try {
    const stored = localStorage.getItem('nacre-theme');
    if (stored) document.documentElement.dataset['theme'] = stored;
  } catch {
    // as above
  }
  dark.addEventListener('change', () => onChange(currentTheme()));
}
