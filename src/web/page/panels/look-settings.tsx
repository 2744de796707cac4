import type { VNode } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { setMark } from '../set-mark.ts';
import { usePage } from '../use-page.ts';

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
  const { isTextLarge, setTextLarge } = usePage();
  useEffect(() => setMark('data-theme', theme === 'system' ? undefined : theme), [theme]);
  useEffect(() => setMark('data-text', isTextLarge ? 'large' : undefined), [isTextLarge]);
  return (
    <>
      <button
        type="button"
        class="control"
        aria-pressed={isTextLarge}
        onClick={() => setTextLarge(!isTextLarge)}
      >
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
