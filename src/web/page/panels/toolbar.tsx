import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { formatJson } from '../../../report/format-json.ts';
import { countOf } from '../../../report/phrases.ts';
import { callByName } from '../../find-by-name.ts';
import { usePage } from '../use-page.ts';
import type { Choice } from './combobox.tsx';
import { Combobox } from './combobox.tsx';
import { LookSettings } from './look-settings.tsx';
import { ShareButton } from './share-button.tsx';

/** Search, undo, share, save, light or dark, large text, print. */
export function Toolbar(): VNode {
  const { data, undo, redo, ignored } = usePage();
  useUndoKeys(undo, redo);
  return (
    <header class="toolbar">
      <p class="org">{data.organization.name}</p>
      <Search />
      <div class="tools">
        <button type="button" class="control" disabled={undo === undefined} onClick={undo} title="Ctrl+Z">
          Undo
        </button>
        <button type="button" class="control" disabled={redo === undefined} onClick={redo} title="Ctrl+Y">
          Redo
        </button>
        <ShareButton />
        <SaveButton />
        <button type="button" class="control" onClick={() => print()}>
          Print
        </button>
        <LookSettings />
      </div>
      {ignored.length > 0 && (
        <p class="notice" role="status">
          The address names {countOf(ignored.length, 'thing')} that this map does not know:{' '}
          {ignored.slice(0, 3).join(', ')}
          {ignored.length > 3 && ' …'}
        </p>
      )}
    </header>
  );
}

/** Not while somebody types: there they take back letters. */
function useUndoKeys(undo: (() => void) | undefined, redo: (() => void) | undefined): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target, key } = event;
      const isTyping = target instanceof HTMLInputElement && target.type === 'text';
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping) return;
      const step = isRedo(event) ? redo : key.toLowerCase() === 'z' ? undo : undefined;
      if (step === undefined) return;
      event.preventDefault();
      step();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}

function isRedo({ key, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'y' || (shiftKey && key.toLowerCase() === 'z');
}

/** Finds a team or a group, brings it into sight and opens its panel. */
function Search(): VNode {
  const { data, goTo, dispatch } = usePage();
  const input = useRef<HTMLInputElement>(null);
  const choices = useMemo(() => listPlaces(data), [data]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <Combobox
      label="Find"
      placeholder="Team or group ( / )"
      choices={choices}
      input={input}
      onPick={(id) => {
        if (id.startsWith('view ')) dispatch({ does: 'open-view', view: id.slice(5) });
        else goTo(id.slice(5));
      }}
    />
  );
}

function listPlaces({ organization, pictures }: ReturnType<typeof usePage>['data']): readonly Choice[] {
  const called = callByName(organization.teams);
  return [
    ...organization.teams.map(({ id, group }) => ({
      id: `team ${id}`,
      name: called.get(id) ?? id,
      note: group === '' ? undefined : group,
    })),
    ...pictures
      .filter(({ view }) => view.parent !== null)
      .map(({ view }) => ({ id: `view ${view.id}`, name: view.name, note: 'group' })),
  ];
}

/** The very bytes of `ripple impact … --format json`. */
function SaveButton(): VNode {
  const { answer, isShown, announce } = usePage();
  const save = (): void => {
    if (answer === undefined) return;
    const address = URL.createObjectURL(new Blob([formatJson(answer.result)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'impact.json';
    link.click();
    // The browser has to have begun to read it.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    announce('Saved as impact.json.');
  };
  return (
    <button type="button" class="control" disabled={answer === undefined || !isShown} onClick={save}>
      Save as JSON
    </button>
  );
}
