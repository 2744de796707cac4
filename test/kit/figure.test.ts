import { describe, expect, it } from 'vitest';
import { countFigure, hoursFigure, shareFigure } from '../../src/kit/figure.ts';
import { plainOrganization } from '../random-orgs.ts';

describe('figures of the kit', () => {
  const organization = plainOrganization([], []);

  it('say working time in words and carry the exact hours', () => {
    expect(hoursFigure({ language: 'en', organization }, 1 / 3).markup).toBe(
      `<data class="hours" value="${1 / 3}">20\u00a0minutes</data>`,
    );
    expect(hoursFigure({ language: 'de', organization }, 12).markup).toBe(
      '<data class="hours" value="12">1\u00a0Tag 4\u00a0Stunden</data>',
    );
  });

  it('write shares as the language does and carry the exact one', () => {
    expect(shareFigure({ language: 'en' }, 0.02504).markup).toBe(
      '<data class="share" value="0.02504">2.5%</data>',
    );
    expect(shareFigure({ language: 'de' }, 0.02504).markup).toBe(
      '<data class="share" value="0.02504">2,5\u00a0%</data>',
    );
    expect(shareFigure({ language: 'de' }, 0.00001).markup).toContain('&lt;0,01\u00a0%');
  });

  it('count', () => {
    expect(countFigure(3).markup).toBe('<data class="count" value="3">3</data>');
  });
});
