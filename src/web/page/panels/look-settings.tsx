import type { VNode } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';

type Theme = 'system' | 'light' | 'dark';

const THEMES: readonly (readonly [Theme, string])[] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** Light or dark, and letters that can be read from the last row. */
export function LookSettings(): VNode {
  const id = useId();
  const [theme, setTheme] = useState<Theme>('system');
  const [isLarge, setLarge] = useState(false);
  useEffect(() => setMark('data-theme', theme === 'system' ? undefined : theme), [theme]);
  useEffect(() => setMark('data-text', isLarge ? 'large' : undefined), [isLarge]);
  return (
    <>
      <button type="button" class="control" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
        Large text
      </button>
      <label class="unseen" for={id}>
        Light or dark
      </label>
      <select
        id={id}
        value={theme}
        onChange={({ currentTarget: { value } }) =>
          setTheme(THEMES.find(([known]) => known === value)?.[0] ?? 'system')
        }
      >
        {THEMES.map(([known, label]) => (
          <option key={known} value={known}>
            {label}
          </option>
        ))}
      </select>
    </>
  );
}

/** A mark on the whole page, by which its style goes. */
function setMark(name: string, value: string | undefined): void {
  if (value === undefined) document.documentElement.removeAttribute(name);
  else document.documentElement.setAttribute(name, value);
}
