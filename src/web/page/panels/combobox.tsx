import type { RefObject, TargetedInputEvent, TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../../report/phrases.ts';
import type { Named } from '../../find-by-name.ts';
import { findByName } from '../../find-by-name.ts';

/** A thing that can be picked; `note` stands behind its name. */
export interface Choice extends Named {
  readonly note?: string | undefined;
}

/** A text box that finds things by their name, and a list below it to pick one from. */
export interface ComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  readonly onPick: (id: string) => void;
  /** For a key that goes to it, such as `/`. */
  readonly input?: RefObject<HTMLInputElement | null>;
}

/** More are found by typing on. */
const MOST_CHOICES = 40;

/** What the text box and its list know of each other. */
interface OpenList {
  readonly id: string;
  readonly shown: readonly Choice[];
  readonly found: number;
  readonly isOpen: boolean;
  /** Which one is chosen by keys; -1 for none. */
  readonly at: number;
  readonly text: string;
  readonly type: (text: string) => void;
  readonly open: () => void;
  readonly close: () => void;
  readonly pick: (choice: Choice | undefined) => void;
  readonly onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => void;
}

function useOpenList({ choices, onPick }: ComboboxProps): OpenList {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const found = isOpen ? findByName(choices, text) : [];
  const shown = found.slice(0, MOST_CHOICES);
  const close = (): void => {
    setOpen(false);
    setAt(-1);
  };
  const pick = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    setText('');
    close();
    onPick(choice.id);
  };
  const move = (by: number): void => {
    setOpen(true);
    const last = shown.length - 1;
    if (!isOpen) setAt(0);
    else setAt(at + by < 0 ? last : at + by > last ? 0 : at + by);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    const { key } = event;
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    // Whoever has typed a name means the first that is found by it.
    else if (key === 'Enter' && isOpen) pick(shown[text === '' ? at : Math.max(0, at)]);
    else if (key === 'Escape' && (isOpen || text !== '')) {
      if (!isOpen) setText('');
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const type = (typed: string): void => {
    setText(typed);
    setOpen(true);
    setAt(-1);
  };
  const open = (): void => setOpen(true);
  return { id: useId(), shown, found: found.length, isOpen, at, text, type, open, close, pick, onKeyDown };
}

/** By keys: down and up to choose, Enter to pick, Escape to close and then to clear. */
export function Combobox(props: ComboboxProps): VNode {
  const { label, placeholder, input } = props;
  const list = useOpenList(props);
  const { id, shown, at } = list;
  return (
    <div class="combobox">
      <label for={id}>{label}</label>
      <input
        id={id}
        {...(input === undefined ? {} : { ref: input })}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 && at < shown.length ? `${id}-${at}` : undefined}
        value={list.text}
        onInput={(event: TargetedInputEvent<HTMLInputElement>) => list.type(event.currentTarget.value)}
        onClick={list.open}
        onBlur={list.close}
        onKeyDown={list.onKeyDown}
      />
      <Popup list={list} label={label} />
    </div>
  );
}

function Popup({ list, label }: { readonly list: OpenList; readonly label: string }): VNode {
  const { id, shown, found, isOpen, at, pick } = list;
  const element = useRef<HTMLUListElement>(null);
  useEffect(() => {
    element.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div class="popup" hidden={!isOpen}>
      <ul id={`${id}-list`} ref={element} role="listbox" aria-label={label} hidden={shown.length === 0}>
        {shown.map((choice, i) => (
          <li
            key={choice.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            // The text box keeps the focus, or the list would close before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(choice)}
          >
            {choice.name}
            {choice.note !== undefined && <span class="quiet"> {choice.note}</span>}
          </li>
        ))}
      </ul>
      <p class="quiet" role="status">
        {isOpen ? sayFound(found, shown.length) : ''}
      </p>
    </div>
  );
}

function sayFound(found: number, shown: number): string {
  if (found === 0) return 'Nothing of that name.';
  return found > shown ? `${formatCount(shown)} of ${formatCount(found)}; type to find the others.` : '';
}
