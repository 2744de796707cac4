import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { usePage } from '../use-page.ts';

/** The address with all that is set, to be sent to others: copied where the browser lets, and there to be selected anyway. */
export function ShareButton(): VNode {
  const { announce } = usePage();
  const [address, setAddress] = useState<string>();
  const [isCopied, setCopied] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const share = (): void => {
    const { href } = location;
    setAddress(href);
    setCopied(false);
    void copy(href).then((done) => {
      setCopied(done);
      announce(done ? 'The link is copied.' : 'The link is ready to be selected and copied.');
    });
  };
  return (
    <div class="share">
      <button
        type="button"
        class="control"
        ref={button}
        aria-expanded={address !== undefined}
        onClick={() => (address === undefined ? share() : setAddress(undefined))}
      >
        Share
      </button>
      {address !== undefined && (
        <SharedLink
          address={address}
          isCopied={isCopied}
          onClose={() => {
            setAddress(undefined);
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function SharedLink({
  address,
  isCopied,
  onClose,
}: {
  readonly address: string;
  readonly isCopied: boolean;
  readonly onClose: () => void;
}): VNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const isFile = location.protocol === 'file:';
  return (
    <div
      class="sheet"
      role="group"
      aria-label="Share what is set"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <label for={id}>{isCopied ? 'Copied: the link to what is set' : 'The link to what is set'}</label>
      <input
        id={id}
        ref={input}
        type="text"
        readOnly
        value={address}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      {isFile && (
        <p class="quiet">
          This page is a file on this computer, so the link works only here. Others need the file too: send it
          along, and the part of the link from # on, which they put behind its address.
        </p>
      )}
      <button type="button" class="small" onClick={onClose}>
        Close
      </button>
    </div>
  );
}
