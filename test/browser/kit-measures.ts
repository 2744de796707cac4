import type { Page } from 'playwright-core';

/** What a browser sees of the sheets of a kit, sizes in pixels (96 an inch). */
export interface KitMeasures {
  readonly sheets: readonly { readonly width: number; readonly height: number; readonly classes: string }[];
  /** Boxes whose contents do not fit, and texts that reach out of what would cut them off: where, and by how many pixels. */
  readonly misfits: readonly string[];
  /** Where cards lie: fronts with the backs that lie behind them, in the order of their sheets. */
  readonly cards: readonly KitCard[];
  /** The figures: what is exact, what is printed, and of what they are. */
  readonly figures: readonly { readonly unit: string; readonly value: string; readonly text: string }[];
}

/** A card on its sheet: the sheet's number, its place in millimeters from the left and from the top, and its words. */
export interface KitCard {
  readonly sheet: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

/** Measures an open kit as it is printed. */
export async function measureKit(page: Page): Promise<KitMeasures> {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() => {
    // More than rounding, less than a line.
    const tolerance = 1.5;
    const nameOf = (element: Element): string => {
      const text = (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 60);
      return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${text}”`;
    };
    const sheetsOf = [...document.querySelectorAll('.sheet')];
    const where = (element: Element): string => {
      const sheet = element.closest('.sheet');
      return `sheet ${sheet === null ? '?' : sheetsOf.indexOf(sheet) + 1}: ${nameOf(element)}`;
    };
    const misfits: string[] = [];
    for (const element of document.querySelectorAll('.sheet, .sheet *')) {
      if (!(element instanceof HTMLElement) || element.clientWidth === 0) continue;
      const [down, across] = [
        element.scrollHeight - element.clientHeight,
        element.scrollWidth - element.clientWidth,
      ];
      if (getComputedStyle(element).display === 'inline') continue;
      // What is larger than its own box lies over what follows; letters alone may reach a little out of a low line.
      const cuts = getComputedStyle(element).overflow !== 'visible' || element.matches('.inside, .card');
      const most = cuts ? tolerance : 4;
      if (down > most || across > most) misfits.push(`${where(element)}: ${down} down, ${across} across`);
    }
    const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || node.textContent?.trim() === '') continue;
      const sheet = parent.closest('.sheet');
      if (sheet === null) continue;
      const picture = parent.closest('svg');
      // What is drawn once to be shown in parts is not on a sheet where it stands.
      if (parent.closest('symbol') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const holder = picture ?? parent.closest('.card, .inside, footer') ?? sheet;
      const outer = boxOf(holder);
      for (const rect of range.getClientRects()) {
        const out = Math.max(
          outer.left - rect.left,
          rect.right - outer.right,
          outer.top - rect.top,
          rect.bottom - outer.bottom,
        );
        if (out > tolerance && rect.width > 0.5) {
          misfits.push(
            `${where(parent)}: ${out.toFixed(1)} out of ${holder.getAttribute('class') ?? holder.tagName}`,
          );
          break;
        }
      }
    }
    const millimeters = (pixels: number): number => (pixels * 25.4) / 96;
    const cards = [...document.querySelectorAll('.card-sheet .card')].map((card) => {
      const sheet = card.closest('.sheet') ?? card;
      const [inner, outer] = [boxOf(card), boxOf(sheet)];
      return {
        sheet: sheetsOf.indexOf(sheet),
        left: millimeters(inner.left - outer.left),
        top: millimeters(inner.top - outer.top),
        right: millimeters(outer.right - inner.right),
        bottom: millimeters(outer.bottom - inner.bottom),
        text: (card.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      };
    });
    return {
      sheets: sheetsOf.map((sheet) => {
        const { width, height } = boxOf(sheet);
        return { width, height, classes: sheet.className };
      }),
      misfits,
      cards,
      figures: [...document.querySelectorAll('data')].map((data) => ({
        unit: data.className,
        value: data.value,
        text: (data.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      })),
    };
  });
}
